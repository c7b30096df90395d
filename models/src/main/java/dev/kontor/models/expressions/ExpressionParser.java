package dev.kontor.models.expressions;

import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import java.util.ArrayList;
import java.util.List;

/** Reads text into an {@link Expression} with CEL's own parser; its macros are off. */
public final class ExpressionParser {
  private static final CelParser PARSER = CelParserFactory.standardCelParserBuilder().build();

  private ExpressionParser() {}

  /**
   * @throws BadExpression if the text does not parse
   */
  public static Expression parse(String text) {
    try {
      return convert(PARSER.parse(text).getAst().getExpr());
    } catch (CelValidationException e) {
      String first = e.getErrors().isEmpty() ? e.getMessage() : e.getErrors().get(0).getMessage();
      throw new BadExpression("cannot be read: " + first);
    }
  }

  private static Expression convert(CelExpr expr) {
    switch (expr.getKind()) {
      case CONSTANT:
        return constant(expr.constant());
      case IDENT:
        return new Expression.Name(expr.ident().name());
      case SELECT:
        return new Expression.Part(convert(expr.select().operand()), expr.select().field());
      case CALL:
        if (expr.call().target().isPresent()) {
          throw new BadExpression(
              expr.call().function() + "(…) is written without anything before it and a dot");
        }
        List<Expression> arguments = new ArrayList<>();
        for (CelExpr argument : expr.call().args()) {
          arguments.add(convert(argument));
        }
        return new Expression.Call(expr.call().function(), arguments);
      default:
        throw new BadExpression("only numbers, names, operators and functions have a meaning here");
    }
  }

  private static Expression constant(CelConstant constant) {
    switch (constant.getKind()) {
      case INT64_VALUE:
        return new Expression.Number(constant.int64Value());
      case UINT64_VALUE:
        return new Expression.Number(constant.uint64Value().doubleValue());
      case DOUBLE_VALUE:
        return new Expression.Number(constant.doubleValue());
      case BOOLEAN_VALUE:
        return new Expression.Truth(constant.booleanValue());
      case STRING_VALUE:
        return new Expression.Text(constant.stringValue());
      default:
        throw new BadExpression("only numbers, true, false and quoted options have a meaning here");
    }
  }
}

package dev.kontor.models.desk;

import dev.kontor.models.ledger.Book;
import dev.kontor.models.market.CorporateAction;
import dev.kontor.models.risk.Exposure;
import dev.kontor.models.risk.RiskState;
import dev.kontor.models.sizing.Calmness;
import dev.kontor.models.sizing.TradeRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** What the {@code risk} half of a desk remembers of an account. Mutable. */
public final class RiskMemory {
  /** Whose desk it is. */
  public String account = "";

  public Book book = new Book();
  public RiskState risk = new RiskState();
  public Exposure exposure = new Exposure();
  public TradeRecord trades = new TradeRecord();
  public Calmness calmness = new Calmness();

  /** Orders that were sent and of which no end was reported, by id, oldest first. */
  public Map<String, Pending> pending = new LinkedHashMap<>();

  /** How open positions are protected, by instrument; one that is not there is not. */
  public Map<String, Protection> protections = new HashMap<>();

  /** Corporate actions after which no mark has come yet, oldest first. */
  public List<CorporateAction> actions = new ArrayList<>();

  /** How many entries were written. */
  public long entries;

  /** The time of the last marks, epoch milliseconds. */
  public long lastTime;

  /** The names of the orders that were sent since the last slice began: none is used twice. */
  public LinkedHashSet<String> names = new LinkedHashSet<>();

  /** Whether orders that close were told what is held, and the answer is still to come. */
  public boolean bounds;

  /** Whether positions are being closed because the data is over. */
  public boolean closing;

  /** Says to risk what the account is worth now. */
  void strike() {
    exposure.strike(book.equityE8(), book.allCashE8());
  }

  public static RiskMemory startingWith(String account, long cashE8) {
    RiskMemory memory = new RiskMemory();
    memory.account = account;
    memory.book = Book.with(cashE8);
    memory.risk = RiskState.startingWith(cashE8);
    memory.exposure.strike(cashE8, cashE8);
    return memory;
  }
}

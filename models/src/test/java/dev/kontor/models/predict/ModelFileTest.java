package dev.kontor.models.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {
  @TempDir Path folder;

  @Test
  void isNamedAfterItsFile() throws Exception {
    Path path = Files.writeString(folder.resolve("btc.v2.pmml"), "abc");
    ModelFile file = ModelFile.read(path.toString());

    assertThat(file.name()).isEqualTo("btc.v2");
    assertThat(file.sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(ModelFile.read("classpath:btc-direction.pmml").name()).isEqualTo("btc-direction");
  }

  @Test
  void saysThatThereIsNoFileOrAFolder() {
    assertThatThrownBy(() -> ModelFile.read("classpath:nothing.pmml"))
        .isInstanceOf(BadModel.class)
        .hasMessage("model classpath:nothing.pmml: there is no such file");
    assertThatThrownBy(() -> ModelFile.read(folder.toString()))
        .hasMessage("model " + folder + ": is a folder, must be a PMML file");
  }

  @Test
  void refusesWhatIsEmptyOrTooLarge() throws Exception {
    Path empty = Files.createFile(folder.resolve("empty.pmml"));
    assertThatThrownBy(() -> ModelFile.read(empty.toString()))
        .isInstanceOf(BadModel.class)
        .hasMessage("model empty: the file is empty");

    Path large = folder.resolve("large.pmml");
    try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
      sparse.setLength(ModelFile.LARGEST + 1L);
    }
    assertThatThrownBy(() -> ModelFile.read(large.toString()))
        .isInstanceOf(BadModel.class)
        .hasMessage("model large: the file is larger than 134217728 bytes");
  }

  @Test
  void arrivesAsItLeft() throws Exception {
    ModelFile file = Pmml.file(Pmml.tree());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ObjectOutputStream(bytes).writeObject(file);
    Object arrived =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

    assertThat(arrived).isEqualTo(file).hasSameHashCodeAs(file);
  }
}

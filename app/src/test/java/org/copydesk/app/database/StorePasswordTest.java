package org.copydesk.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorePasswordTest {
    @TempDir
    private Path folder;

    private FileAddress address;

    @BeforeEach
    void place() {
        address = FileAddress.ofPath("store", folder);
    }

    @Test
    void makesALongPasswordOnce() {
        StorePassword made = StorePassword.of(address, null, true);
        StorePassword read = StorePassword.of(address, null, true);
        assertThat(made.value()).matches("[A-Za-z0-9_-]{32}");
        assertThat(made.created()).isTrue();
        assertThat(read.value()).isEqualTo(made.value());
        assertThat(read.created()).isFalse();
    }

    @Test
    void makesADifferentOneForEveryStore() {
        StorePassword other = StorePassword.of(FileAddress.ofPath("other", folder), null, true);
        assertThat(StorePassword.of(address, null, true).value()).isNotEqualTo(other.value());
    }

    @Test
    void letsItsOwnerAloneReadIt() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "needs POSIX permissions");
        StorePassword.of(address, null, true);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(address.passwordFile())))
                .isEqualTo("rw-------");
    }

    @Test
    void prefersTheEnvironmentAndWritesNothing() {
        StorePassword password = StorePassword.of(address, "from outside", true);
        assertThat(password.value()).isEqualTo("from outside");
        assertThat(password.origin()).contains("COPYDESK_PASSWORD");
        assertThat(address.passwordFile()).doesNotExist();
    }

    @Test
    void saysWhatIsMissingAndMakesNothing() {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> StorePassword.of(address, "", false))
                .withMessageContaining("store.password")
                .withMessageContaining("COPYDESK_PASSWORD");
        assertThat(address.passwordFile()).doesNotExist();
    }

    @Test
    void isNeverPrinted() {
        StorePassword password = StorePassword.of(address, null, true);
        assertThat(password.toString()).doesNotContain(password.value());
    }
}

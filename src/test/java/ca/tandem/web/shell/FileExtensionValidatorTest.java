package ca.tandem.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.testing.ViewFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileExtensionValidatorTest {

    @Test
    void aNameEndsInOneOfTheExtensionsOfItsField() {
        var extensions = FileExtensionValidator.extensions(".csv,.tbx, .xml,text/csv,application/x-tbx+xml");
        assertThat(extensions).containsExactly(".csv", ".tbx", ".xml");
        for (var name : List.of("terms.csv", "TERMS.CSV", "a.b.tbx", "C:\\terms\\à-bord.xml")) {
            assertThat(FileExtensionValidator.isOneOf(extensions, name))
                    .as(name)
                    .isTrue();
        }
        for (var name : List.of("terms.html", "terms.csv.exe", "csv", "terms", "", "terms.csv ")) {
            assertThat(FileExtensionValidator.isOneOf(extensions, name))
                    .as(name)
                    .isFalse();
        }
        assertThat(FileExtensionValidator.isOneOf(extensions, null)).isFalse();
    }

    @Test
    void everyFieldForAFileNamesExtensionsAndChecksThem() throws IOException {
        var fields = 0;
        for (var view : ViewFiles.all()) {
            var text = Files.readString(Path.of("war" + view));
            for (var part : text.split("<h:inputFile ", -1)) {
                if (part.equals(text) || text.startsWith(part)) {
                    continue;
                }
                var field = part.substring(0, part.indexOf("</h:inputFile>") < 0 ? 0 : part.indexOf("</h:inputFile>"));
                assertThat(field).as(view).contains("accept=\".", "validatorId=\"fileExtension\"");
                fields++;
            }
        }
        assertThat(fields).isEqualTo(5);
    }
}

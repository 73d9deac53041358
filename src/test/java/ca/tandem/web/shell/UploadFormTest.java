package ca.tandem.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.common.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that each form for files is known with its field, and says how large a file may be before one is chosen. */
class UploadFormTest {

    private static final Pattern VIEW_WITH_FILES = Pattern.compile("<h:inputFile id=\"([a-z]+)\"");

    private static final Map<UploadForm, String> HINTS = Map.of(
            UploadForm.FILES, "files.upload.hint",
            UploadForm.IMPORTS, "admin.import.archive.hint",
            UploadForm.XLIFF, "xliff.file.hint",
            UploadForm.GLOSSARY, "glossary.file.hint",
            UploadForm.MEMORY, "memory.file.hint");

    @Test
    void everyViewWithAFieldForFilesIsInTheTable() throws IOException {
        try (var views = Files.walk(Path.of("war"))) {
            for (var view :
                    views.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
                var field = VIEW_WITH_FILES.matcher(Files.readString(view));
                if (field.find()) {
                    var name = "/" + Path.of("war").relativize(view);
                    assertThat(List.of(UploadForm.values()))
                            .as(name)
                            .filteredOn(form -> form.page().view().equals(name))
                            .extracting(UploadForm::field)
                            .containsExactly(field.group(1));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFormNamesItsLimitBeforeAFileIsChosen(UploadForm form) {
        assertThat(Messages.STAFF.get(Language.EN, HINTS.get(form))).contains(form.megabytes() + " MB");
        assertThat(Messages.STAFF.get(Language.FR, HINTS.get(form))).contains(form.megabytes() + "\u00a0Mo");
    }
}

package ca.tandem.media;

import static ca.tandem.media.FileFixture.join;
import static ca.tandem.media.FileFixture.latin;
import static ca.tandem.media.FileFixture.pdf;
import static ca.tandem.media.FileFixture.picture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ca.tandem.common.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which files come in, told by what they hold. */
class UploadProcessorTest {

    @ParameterizedTest
    @CsvSource({
        "'<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>', file.svg",
        "'<?xml version=\"1.0\"?><!-- drawn --><SVG/>', file.svg",
        "'RIFF\0\0\0\0WEBPVP8 ', file.picture.other",
        "'\0\0\0\34ftypheic', file.picture.other",
        "'\0\0\0\34ftypavif', file.picture.other",
        "'II*\0', file.picture.other",
        "'BM....', file.picture.other",
        "'PK\3\4 a document', file.document",
        "'{\\rtf1 ', file.document",
        "'MZ program', file.format",
        "'<html><script>', file.format",
        "' %PDF-1.7', file.format",
        "'\0\0\0\34ftypmp42', file.format",
        "'', file.empty"
    })
    void aFileOfAnotherFormatIsRefusedWithTheWayToGo(String content, String code) {
        assertThat(refusal(latin(content))).isEqualTo(code);
    }

    @Test
    void anSvgOfTwoBytesACharacterIsSeen() {
        assertThat(refusal("<svg/>".getBytes(StandardCharsets.UTF_16))).isEqualTo("file.svg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<!DOCTYPE html>",
                "<HTML><body>",
                "<?php system($_GET[0]);",
                "<iframe src=x>",
                "PK\5\6\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0",
                "PK\5\6\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\3\0end"
            })
    void aFileThatIsTwoThingsIsRefused(String second) {
        for (var format : new String[] {"JPEG", "PNG", "GIF"}) {
            assertThat(refusal(join(picture(format, 20, 20), latin(second)))).isEqualTo("file.mixed");
        }
        assertThat(refusal(join(pdf(), latin(second), latin("%%EOF")))).isEqualTo("file.mixed");
    }

    @Test
    void aPictureThatIsAPdfTooIsRefused() {
        assertThat(refusal(join(picture("JPEG", 20, 20), pdf()))).isEqualTo("file.mixed");
    }

    @Test
    void aFileBeyondTheLimitIsRefused() {
        assertThat(refusal(Arrays.copyOf(picture("PNG", 20, 20), UploadProcessor.MOST_BYTES + 1)))
                .isEqualTo("file.large");
    }

    private String refusal(byte[] content) {
        return catchThrowableOfType(ProblemException.class, () -> FileFixture.processed(content))
                .code();
    }
}

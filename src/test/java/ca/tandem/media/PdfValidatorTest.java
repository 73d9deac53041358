package ca.tandem.media;

import static ca.tandem.media.FileFixture.join;
import static ca.tandem.media.FileFixture.latin;
import static ca.tandem.media.FileFixture.pdf;
import static ca.tandem.media.FileFixture.slice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ca.tandem.common.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that a PDF which only shows pages comes in as it is, and that no other does. */
class PdfValidatorTest {

    @Test
    void aPdfComesInAsItIs() {
        var content = pdf(3, document -> {});
        var processed = FileFixture.processed(content);
        assertThat(processed.format()).isEqualTo(ServedFormat.PDF);
        assertThat(processed.renditions()).hasSize(1);
        assertThat(processed.renditions().get(0).content()).isEqualTo(content);
    }

    @Test
    void aPdfWithALinkIsFine() {
        var content = pdf(1, document -> {
            var action = new PDActionURI();
            action.setURI("https://example.org/");
            var link = new PDAnnotationLink();
            link.setAction(action);
            annotate(document, link);
        });
        assertThatNoException().isThrownBy(() -> PdfValidator.validate(content));
    }

    @Test
    void aScriptIsRefusedWhereverItStands() {
        assertThat(refusal(pdf(1, document -> document.getDocumentCatalog()
                        .setOpenAction(new PDActionJavaScript("app.alert(1)")))))
                .isEqualTo("file.pdf.active");
        assertThat(refusal(pdf(1, document -> {
                    var link = new PDAnnotationLink();
                    link.setAction(new PDActionJavaScript("app.alert(1)"));
                    annotate(document, link);
                })))
                .isEqualTo("file.pdf.active");
    }

    @Test
    void aDisguisedNameIsReadAsTheNameThatItIs() {
        var content = latin(plain("/OpenAction << /S /J#61vaScript /X 1 >>"));
        assertThat(refusal(content)).isEqualTo("file.pdf.active");
        assertThatNoException()
                .isThrownBy(() -> PdfValidator.validate(latin(plain("/OpenAction << /S /GoTo /X 1 >>"))));
    }

    @Test
    void startingProgramsIsRefused() {
        assertThat(refusal(pdf(1, document -> document.getDocumentCatalog().setOpenAction(new PDActionLaunch()))))
                .isEqualTo("file.pdf.active");
    }

    @Test
    void filesWithinAreRefused() {
        assertThat(refusal(pdf(1, document -> {
                    var files = new PDEmbeddedFilesNameTreeNode();
                    files.setNames(Map.of("a", new PDComplexFileSpecification()));
                    var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
                    names.setEmbeddedFiles(files);
                    document.getDocumentCatalog().setNames(names);
                })))
                .isEqualTo("file.pdf.active");
        assertThat(refusal(pdf(1, document -> annotate(document, new PDAnnotationFileAttachment()))))
                .isEqualTo("file.pdf.active");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "owner only"})
    void anEncryptedPdfIsRefused(String password) {
        assertThat(refusal(pdf(1, document -> {
                    try {
                        document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })))
                .isEqualTo("file.pdf.encrypted");
    }

    @Test
    void tooManyPagesAreRefused() {
        assertThatNoException().isThrownBy(() -> PdfValidator.validate(pdf(PdfValidator.MOST_PAGES, document -> {})));
        assertThat(refusal(pdf(PdfValidator.MOST_PAGES + 1, document -> {}))).isEqualTo("file.pdf.pages");
    }

    @Test
    void aStreamOfObjectsThatSwellsIsRefused() {
        assertThat(refusal(withObjects("/FlateDecode", deflated(new byte[50_000_000]))))
                .isEqualTo("file.pdf.swelling");
    }

    /** The limit holds for all streams together, and nothing hides from it behind another packing. */
    @Test
    void aStreamThatCannotBeMeasuredIsRefused() {
        var twice = deflated(deflated(new byte[50_000_000]));
        assertThat(refusal(withObjects("[/FlateDecode /FlateDecode]", twice))).isEqualTo("file.pdf.swelling");
        assertThat(refusal(withObjects("/LZWDecode", new byte[100]))).isEqualTo("file.pdf.swelling");
        assertThat(refusal(withObjects("/RunLengthDecode", new byte[100]))).isEqualTo("file.pdf.swelling");
        assertThat(refusal(withObjects(
                        "/FlateDecode /DecodeParms << /Predictor 12 /Columns 2000000000 >>", deflated(new byte[10]))))
                .isEqualTo("file.pdf.swelling");
    }

    @Test
    void deepNestingIsRefused() {
        assertThat(refusal(latin(plain("/X " + "[".repeat(100_000))))).isEqualTo("file.pdf.damaged");
    }

    @Test
    void millionsOfDictionariesAreRefused() {
        assertThat(refusal(latin(plain("/X [" + "<<>>".repeat(1_100_000) + "]"))))
                .isEqualTo("file.pdf.swelling");
    }

    @Test
    void whatBreaksOffOrGoesOnIsRefused() {
        var whole = pdf();
        assertThat(refusal(slice(whole, 0, whole.length / 2))).isEqualTo("file.pdf.damaged");
        assertThat(refusal(join(whole, latin("more")))).isEqualTo("file.pdf.damaged");
        assertThat(refusal(latin("%PDF-1.7\n%%EOF"))).isEqualTo("file.pdf.damaged");
        assertThatNoException().isThrownBy(() -> PdfValidator.validate(join(whole, latin("\r\n"))));
    }

    private String refusal(byte[] content) {
        return catchThrowableOfType(ProblemException.class, () -> FileFixture.processed(content))
                .code();
    }

    private static void annotate(
            PDDocument document, org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation annotation) {
        document.getPage(0).getCOSObject().setItem(COSName.ANNOTS, array(annotation.getCOSObject()));
    }

    private static org.apache.pdfbox.cos.COSArray array(COSDictionary dictionary) {
        var array = new org.apache.pdfbox.cos.COSArray();
        array.add(dictionary);
        return array;
    }

    private static byte[] deflated(byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var stream = new DeflaterOutputStream(bytes)) {
            stream.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Returns a PDF, written by hand, with more in its catalogue. */
    private static String plain(String inCatalogue) {
        return written(List.of(
                "<< /Type /Catalog /Pages 2 0 R " + inCatalogue + " >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"));
    }

    /** Returns a PDF with a stream of objects. */
    private static byte[] withObjects(String filter, byte[] content) {
        return latin(written(List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>",
                "<< /Type /ObjStm /N 1 /First 4 /Length " + content.length + " /Filter " + filter + " >>\nstream\n"
                        + latin(content) + "\nendstream")));
    }

    private static String written(List<String> objects) {
        var file = new StringBuilder("%PDF-1.7\n");
        var table = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format("%010d 00000 n \n", file.length()));
            file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        var start = file.length();
        var size = objects.size() + 1;
        return file + "xref\n0 " + size + "\n" + table + "trailer\n<< /Size " + size + " /Root 1 0 R >>\nstartxref\n"
                + start + "\n%%EOF\n";
    }
}

package ca.tandem.media;

import static ca.tandem.media.FileFixture.decoded;
import static ca.tandem.media.FileFixture.encoded;
import static ca.tandem.media.FileFixture.join;
import static ca.tandem.media.FileFixture.latin;
import static ca.tandem.media.FileFixture.picture;
import static ca.tandem.media.FileFixture.slice;
import static ca.tandem.media.FileFixture.withExif;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ca.tandem.common.ProblemException;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that pictures come out in the widths for readers with nothing but their pixels, and that hostile ones do not come in. */
class PictureProcessorTest {

    @ParameterizedTest
    @CsvSource({"JPEG, JPEG", "PNG, PNG", "GIF, PNG"})
    void aLargePictureComesInThreeWidthsOfTheSameShape(String from, ServedFormat to) {
        var processed = FileFixture.processed(picture(from, 2_000, 1_000));
        assertThat(processed.format()).isEqualTo(to);
        assertThat(processed.renditions()).extracting(Rendition::width).containsExactly(1_600, 960, 480);
        assertThat(processed.renditions()).extracting(Rendition::height).containsExactly(800, 480, 240);
        assertThat(processed.renditions()).allSatisfy(rendition -> {
            var image = decoded(rendition);
            assertThat(image.getWidth()).isEqualTo(rendition.width());
            assertThat(image.getHeight()).isEqualTo(rendition.height());
            assertThat(new Color(image.getRGB(image.getWidth() / 4, image.getHeight() / 2)).getRed())
                    .isGreaterThan(240);
            assertThat(new Color(image.getRGB(image.getWidth() * 3 / 4, image.getHeight() / 2)).getBlue())
                    .isGreaterThan(240);
        });
    }

    @Test
    void noPictureIsEnlarged() {
        assertThat(FileFixture.processed(picture("PNG", 700, 20)).renditions())
                .extracting(Rendition::width)
                .containsExactly(700, 480);
        assertThat(FileFixture.processed(picture("PNG", 480, 20)).renditions())
                .extracting(Rendition::width)
                .containsExactly(480);
        assertThat(FileFixture.processed(picture("PNG", 1, 1)).renditions())
                .extracting(Rendition::height)
                .containsExactly(1);
    }

    @Test
    void aNarrowStripKeepsAHeight() {
        assertThat(FileFixture.processed(picture("PNG", 16_000, 2)).renditions())
                .extracting(Rendition::height)
                .containsExactly(1, 1, 1);
    }

    @Test
    void nothingButThePixelsIsKept() {
        var processed = FileFixture.processed(withExif(picture("JPEG", 600, 400), 1, "45.4215 N 75.6972 W"));
        assertThat(processed.renditions())
                .allSatisfy(rendition -> assertThat(latin(rendition.content())).doesNotContain("Exif", "45.4215"));
    }

    @Test
    void whatFollowsThePictureIsDropped() {
        var processed = FileFixture.processed(join(picture("JPEG", 600, 400), latin("MPF second picture, secret")));
        assertThat(latin(processed.renditions().get(0).content())).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({"3, 600, 400", "6, 400, 600", "8, 400, 600"})
    void aPictureStandsUprightAsTheCameraNoted(int orientation, int width, int height) {
        var rendition = FileFixture.processed(withExif(picture("JPEG", 600, 400), orientation, ""))
                .renditions()
                .get(0);
        assertThat(List.of(rendition.width(), rendition.height())).containsExactly(width, height);
        var image = decoded(rendition);
        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(width, height);
        // 3 is upside down, 6 is turned so that its left side is on top, and 8 so that its right side is.
        var isRedFirst = orientation == 6;
        assertThat(new Color(image.getRGB(50, 50)).getRed() > 200).isEqualTo(isRedFirst);
    }

    @Test
    void transparencyStays() {
        var image = new BufferedImage(600, 10, BufferedImage.TYPE_INT_ARGB);
        assertThat(FileFixture.processed(encoded(image, "PNG")).renditions())
                .allSatisfy(rendition ->
                        assertThat(decoded(rendition).getRGB(5, 5) >>> 24).isZero());
    }

    @Test
    void aPictureThatSwellsIsRefusedBeforeItIsDecoded() {
        assertThat(refusal(bomb(20_000, 20_000))).isEqualTo("file.picture.dimensions");
        assertThat(refusal(bomb(2_000_000_000, 1))).isEqualTo("file.picture.dimensions");
        assertThat(refusal(bomb(6_400, 6_400))).isEqualTo("file.picture.dimensions");
    }

    @Test
    void aMovingPictureIsRefused() throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("gif").next();
        var bytes = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < 2; i++) {
                writer.writeToSequence(
                        new IIOImage(new BufferedImage(10, 10, BufferedImage.TYPE_BYTE_INDEXED), null, null), null);
            }
            writer.endWriteSequence();
        }
        assertThat(refusal(bytes.toByteArray())).isEqualTo("file.picture.animated");
        var png = picture("PNG", 10, 10);
        var control = chunk("acTL", new byte[8]);
        assertThat(refusal(join(slice(png, 0, 33), control, slice(png, 33, png.length))))
                .isEqualTo("file.picture.animated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"JPEG", "PNG", "GIF"})
    void whatBreaksOffIsRefused(String format) {
        var whole = picture(format, 300, 300);
        assertThat(refusal(slice(whole, 0, whole.length / 2))).isEqualTo("file.picture.damaged");
        assertThat(refusal(slice(whole, 0, 12))).isEqualTo("file.picture.damaged");
    }

    @Test
    void aPictureOfThousandsOfPassesIsRefused() {
        var jpeg = picture("JPEG", 300, 300);
        var passes = latin("\u00ff\u00da\0\10\1\1\0\0\77\0".repeat(1_000));
        assertThat(refusal(join(slice(jpeg, 0, jpeg.length - 2), passes, slice(jpeg, jpeg.length - 2, jpeg.length))))
                .isEqualTo("file.picture.damaged");
    }

    private String refusal(byte[] content) {
        return catchThrowableOfType(ProblemException.class, () -> FileFixture.processed(content))
                .code();
    }

    /** Returns a PNG that says to be so large, and whose data are zeros. */
    private static byte[] bomb(int width, int height) {
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        var deflater = new Deflater(9);
        deflater.setInput(new byte[1_000_000]);
        deflater.finish();
        var packed = new byte[10_000];
        var length = deflater.deflate(packed);
        return join(
                latin("\u0089PNG\r\n\u001a\n"),
                chunk("IHDR", header.array()),
                chunk("IDAT", slice(packed, 0, length)),
                chunk("IEND", new byte[0]));
    }

    private static byte[] chunk(String type, byte[] data) {
        var body = join(latin(type), data);
        var crc = new CRC32();
        crc.update(body);
        return join(
                ByteBuffer.allocate(4).putInt(data.length).array(),
                body,
                ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}

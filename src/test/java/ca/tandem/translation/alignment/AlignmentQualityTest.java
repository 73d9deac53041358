package ca.tandem.translation.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.testing.RealPostings;
import ca.tandem.translation.alignment.AlignmentLinks.AlignmentAccuracy;
import ca.tandem.translation.text.Block;
import ca.tandem.translation.text.Segment;
import ca.tandem.translation.text.SegmentedText;
import ca.tandem.translation.text.SentenceSegmenter;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Compares the alignment of real pairs with one made by hand, which stands in the files beside this test. Prints precision and recall. */
class AlignmentQualityTest {

    private static final Pattern BLOCKS = Pattern.compile("en (\\S+) ([=?]) fr (\\S+)");
    private static final Pattern SENTENCES = Pattern.compile("(\\S+) en (\\S+) fr (\\S+): (.*)");
    private static final Pattern LINK = Pattern.compile("([\\d,]+)([=?])([\\d,]+)");

    @Test
    void blocksAreLinkedAsAPersonLinksThem() throws IOException, URISyntaxException {
        var alignmentAccuracy = new AlignmentAccuracy();
        var remarks = new StringBuilder();
        try (var files = Files.list(folder().resolve("blocks"))) {
            for (var file : files.sorted().toList()) {
                var key = file.getFileName().toString().replace(".txt", "");
                var reference = new AlignmentLinks();
                lines(file).stream()
                        .map(BLOCKS::matcher)
                        .filter(line -> line.matches())
                        .forEach(line -> reference.add(line.group(1), line.group(2), line.group(3)));
                remarks.append(
                        alignmentAccuracy.count(key, AlignmentLinks.found(Aligner.align(blocks(key))), reference));
            }
        }
        print("Blocks of 12 real pairs", alignmentAccuracy, remarks);
        assertThat(alignmentAccuracy.precision()).as(remarks.toString()).isGreaterThanOrEqualTo(0.97);
        assertThat(alignmentAccuracy.recall()).as(remarks.toString()).isGreaterThanOrEqualTo(0.90);
    }

    @Test
    void sentencesAreLinkedAsAPersonLinksThem() throws IOException, URISyntaxException {
        var alignmentAccuracy = new AlignmentAccuracy();
        var remarks = new StringBuilder();
        for (var line : lines(folder().resolve("segments.txt"))) {
            var sample = SENTENCES.matcher(line);
            assertThat(sample.matches()).as(line).isTrue();
            var reference = new AlignmentLinks();
            LINK.matcher(sample.group(4))
                    .results()
                    .forEach(link -> reference.add(link.group(1), link.group(2), link.group(3)));
            var blocks = blocks(sample.group(1));
            var found = Aligner.alignSegments(new Bilingual<>(
                    sentences(blocks.en(), sample.group(2), Language.EN),
                    sentences(blocks.fr(), sample.group(3), Language.FR)));
            remarks.append(alignmentAccuracy.count(line, AlignmentLinks.found(found), reference));
        }
        print("Sentences of real blocks", alignmentAccuracy, remarks);
        assertThat(alignmentAccuracy.precision()).as(remarks.toString()).isGreaterThanOrEqualTo(0.97);
        assertThat(alignmentAccuracy.recall()).as(remarks.toString()).isGreaterThanOrEqualTo(0.90);
    }

    private static void print(String what, AlignmentAccuracy alignmentAccuracy, StringBuilder remarks) {
        System.out.println(what + ": " + alignmentAccuracy + "\n" + remarks);
    }

    private static Bilingual<List<Block>> blocks(String key) {
        return Objects.requireNonNull(RealPostings.pairs().get(key), key)
                .map(postingText -> SegmentedText.of(postingText).blocks());
    }

    private static List<String> sentences(List<Block> blocks, String positions, Language language) {
        return Arrays.stream(positions.split(",", -1))
                .map(position -> blocks.get(Integer.parseInt(position)).text())
                .flatMap(text -> SentenceSegmenter.split(text, language).stream())
                .map(Segment::text)
                .toList();
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    private static Path folder() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(AlignmentQualityTest.class.getResource("segments.txt"))
                        .toURI())
                .getParent();
    }
}

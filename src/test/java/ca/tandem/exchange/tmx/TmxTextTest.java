package ca.tandem.exchange.tmx;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests which words of a segment with codes of other tools are read. */
class TmxTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "See <bpt i='1'>**</bpt><hi>the <hi>old</hi></hi> guide<ept i='1'>**</ept><ph x='1'/> now<it pos='end'>_</it>"
                        + "<ut>{0}</ut><![CDATA[ <b>]]> ~ See the old guide now <b>",
                "Voir <!-- nothing -->le guide ~ Voir le guide",
                "A<ph>&lt;img alt=\"<sub>a <bpt i='1'>b</bpt> c</sub>\"/></ph>B ~ AB",
                "One<ph type='lb'>&lt;br/></ph>two ~ 'One\ntwo'",
                "<ut>{\\cs6\\f1\\cf6\\lang1024 </ut>&lt;b&gt;<ut>}</ut>Bold<ut>{\\cs6 </ut>&lt;/b&gt;<ut>}</ut> word ~ Bold word",
                "<ut>{\\b </ut>Bold<ut>}</ut> word ~ Bold word"
            })
    void codesAreLeftOutAndWordsStay(String segment, String words) {
        assertThat(english("", segment)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\\b Deputy} director | Deputy director",
                "{\\*\\bkmkstart x}Deputy | xDeputy",
                "{\\i Qu\\'e9bec}\\par \\u8217?Caf\\u233\\'e9 | 'Québec\n’Café'",
                "{\\ul a\\tab b\\~c \\{d\\}} | 'a\tb\u00a0c {d}'",
                "{ } C:\\temp {x} | '{ } C:\\temp {x}'"
            })
    void runsOfRtfAreReadAsTheirWords(String segment, String words) {
        assertThat(english("", segment)).isEqualTo(words);
    }

    @Test
    void aTextThatIsDeclaredAsRtfIsReadAsRtf() {
        assertThat(english("datatype='rtf'", "Caf\\'e9 \\emdash  {x}")).isEqualTo("Café — x");
        assertThat(english("datatype='plaintext'", "Caf\\'e9")).isEqualTo("Caf\\'e9");
    }

    private static String english(String attributes, String segment) {
        var file = "<tmx version='1.4'><header/><body><tu " + attributes + "><tuv xml:lang='en'><seg>" + segment
                + "</seg></tuv><tuv xml:lang='fr'><seg>x</seg></tuv></tu></body></tmx>";
        var texts = new ArrayList<String>();
        var end = TmxReader.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), unit -> {
            assertThat(unit.fault()).isNull();
            texts.add(unit.texts().get(Language.EN));
        });
        assertThat(end).isZero();
        assertThat(texts).hasSize(1);
        return texts.get(0);
    }
}

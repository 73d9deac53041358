package ca.tandem.translation.text;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.testing.CpuTime;
import ca.tandem.testing.RealPostings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSegmenterTest {

    /** Texts in which a bar marks the end of each sentence. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "You join us.| You stay!| Do you?| Good.",
                "Mr. Tremblay and Mrs. Roy met Dr. Singh.| They talked.",
                "We work in St. John's and Sault Ste. Marie.| Come.",
                "The U.S. Treasury answered.| We left the U.S.| We came back.",
                "Tools (e.g. Figma, i.e. Design tools) help.| Use them, e.g. Python or R.",
                "See No. 5, art. 5, s. 12, pp. 3 and para. IV.| The answer is no.| We said no. 3 times.",
                "It grew by 1.5 percent to $1,000.50.| 20 people came.",
                "Call by 4:30 p.m. Eastern time.| We close at 5 p.m.| We open at 9 a.m. EST.",
                "J. A. Macdonald and W.L.M. King.| Choose plan B.| You may.",
                "Well... maybe.| Wait…| Then go.| Go … now.| So what?!| Right.",
                "He said “Come in.”| She said \"No.\"| (Nobody moved.)| [They stayed.]| The end.",
                "Acme Inc. Canada hires.| So does Acme Ltd.| They pay.",
                "1. Introduction to us.| The rest.",
                "Write by Jan. 15 or Sept. 30.| It is early, in Jan.| Then wait.",
                "We use Node.js, canada.ca and .NET.| ASP.NET too.| See Canada.ca.| They do.",
                "Apples, pears, etc.| Bring them.| Bring pears, etc. if you can.",
                "Two lines.|\nSecond sentence\nover two lines.",
                "**Bold ends here.**| Then plain.| *So.*| [See this.](<https://a.ca/b. C>)| Done.",
                "Read [one. Two. Three](https://canada.ca/x) now.| **One. Two.**| End.",
                "Code `a. B` and <https://a.b.C> stay.| Or `x. Y`.| Fine.",
                "One line  |\nAnother line\\|\nThe third<br>|The fourth",
                "Great!| 🎉 Apply now.",
                "Prof. Roy has a Ph.D. from McGill and an M.Sc. Engineering degree.| Ask her.",
                "Is it ‘done’?| “Yes.”| – No.| • Perhaps.",
                "1. Read the posting.| 2. Apply.| 3. Wait.| The end.",
                "1.) Read the posting.| 2.) Apply.| (3.) Wait.",
                "1) Read the posting.| 2) Apply.",
                "Go!| 2. Stay.| 10. Come.| 2.5 kg.",
                "Do this: 1. Read; 2. Apply.| 3. Wait.",
                "a. Read it.| b. Apply.| c) Wait.",
                "a) Read it.| b) Apply, e.g. Tuesday.| iv. Wait.",
                "2.3. Duties of all.| IV. Others.",
                "ii. Duties of all.| The rest.",
                "See art. 5.| The rest of s. 12.| It is on p. 3.| We meet on Sept. 5.| Come.",
                "We make a good team, you and I.| Did you see Albert I. Jones and I. Smith?| She is older than I.| Ottawa is far.",
                "He was a martyr.[1]| The rest came.[^2]| Then more.¹| Done.",
                "We write (...) The text and [...] More of it.| Then (…) Another. (...)| They left.",
                "Bring all (etc.)| Nothing else (e.g. Pears) at all."
            })
    void englishSentencesEndWhereTheBarStands(String marked) {
        assertCut(marked, Language.EN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vous venez.| Vous restez!| Viendrez-vous?| Bien.",
                "M. Tremblay, Mme Roy, MM. Côté et Gagnon et Me Singh sont là.| Eux aussi.",
                "La Dre. Roy et le Dr. Singh parlent.| Ils rient.",
                "Des outils (p. ex. Figma, c.-à-d. Figma) aident.| Utilisez-les, p.\u00A0ex. Python.",
                "L’art. 5, le no 3, le no. 4, le n°. 6, la p. 3 et le par. IV.| Nous disons no.| Oui.",
                "À 16 h 30, il vient.| À 17 h, il part.",
                "Il a crû de 1,5 % à 1 000,50 $.| 20 personnes viennent.",
                "Aux É.-U. et en C.-B. Canada, on vient.| Aux É.-U.| Nous restons.",
                "J.-P. Roy et A. B. Côté.| C’est le plan B.| Vous pouvez.",
                "Elle dit « Venez. »| Il dit «\u00A0Non!\u00A0»| (Personne ne bouge.)| Fin.",
                "Qui\u00A0?| Moi\u00A0!| Vraiment ?| Oui !",
                "Eh bien... peut-être.| Attendez…| Puis allez-y.",
                "« Oui! » dit-elle.| « Quoi? »| « Rien. »",
                "Écrivez avant le 15 janv. 2020 à l’ACME inc. Montréal.| Ou à ACME inc.| Vous verrez.",
                "Pommes, poires, etc.| Apportez-les.| Poires, etc. si possible.",
                "**Gras.**| Puis maigre.| [Voir ceci.](<https://a.ca/b. C>)| Fin.",
                "Lisez [un. Deux. Trois](https://canada.ca/x) maintenant.| Fin.",
                "Les candidat·e·s viennent.| Un·e employé·e aussi.",
                "Voir SNC.ca ou numerique.canada.ca.| Écrivez à a.b@c.ca.| Merci.",
                "À St. John’s et à Ste. Thérèse.| Voilà.",
                "Une ligne  |\nUne autre\\|\nLa troisième",
                "1. Lisez l’offre.| 2. Postulez.| 3. Attendez.| C’est tout.",
                "1.) Lisez l’offre.| 2.) Postulez.",
                "a) Lisez l’offre.| b) Postulez.| c. Attendez.",
                "Faites ceci : 1. Lisez.| 2. Postulez.",
                "« Lisez. »| 2. Postulez!| 3. Attendez.",
                "Selon M. Roy, l’art. 5.| Le reste de l’al. 3.| Le no 4.| C’est le 5 sept.| Venez, M. Côté.",
                "Des pommes, « des poires, etc. »| Ils viennent, etc.| Ils mangent « etc. » chez eux.",
                "Il fut martyr.[1]| Les autres aussi.[^note]| Voilà.²| Fin.",
                "Nous lisons (...) Le texte et […] La suite.| C’est tout. (...)| Ils partent."
            })
    void frenchSentencesEndWhereTheBarStands(String marked) {
        assertCut(marked, Language.FR);
    }

    @Test
    void nothingButSpaceIsNoSentence() {
        assertThat(SentenceSegmenter.split("", Language.EN)).isEmpty();
        assertThat(SentenceSegmenter.split(" \n\u00A0", Language.FR)).isEmpty();
    }

    @Test
    void theSentencesOfRealPostingsGiveEachUnitBack() {
        RealPostings.pairs().values().forEach(pair -> List.of(Language.values())
                .forEach(language -> SegmentedText.of(pair.get(language))
                        .blocks()
                        .forEach(block -> assertWhole(block.text(), SentenceSegmenter.split(block.text(), language)))));
    }

    @Test
    void aVeryLongUnitIsCutInGoodTime() {
        var text = IntStream.range(0, 10_000)
                .mapToObj(i -> "Sentence " + i + " of **many**, e.g. this one.")
                .collect(Collectors.joining(" "));
        var segments = new ArrayList<Segment>();
        var work = CpuTime.of(() -> segments.addAll(SentenceSegmenter.split(text, Language.EN)));
        assertThat(segments).hasSize(10_000);
        assertThat(work).isLessThan(Duration.ofSeconds(10));
    }

    private static void assertCut(String marked, Language language) {
        var text = marked.replace("|", "");
        var segments = SentenceSegmenter.split(text, language);
        assertWhole(text, segments);
        var seen = new StringBuilder(text);
        for (var i = segments.size() - 2; i >= 0; i--) {
            var next = segments.get(i + 1).start();
            var end = segments.get(i).end();
            var lineEnd = text.indexOf('\n', end);
            var gap = text.substring(end, next);
            seen.insert(gap.contains("<br>") ? next : gap.matches("( {2}|\\\\)\n") ? lineEnd : end, "|");
        }
        assertThat(seen.toString()).isEqualTo(marked);
    }

    private static void assertWhole(String text, List<Segment> segments) {
        var end = 0;
        for (var segment : segments) {
            assertThat(text.substring(end, segment.start())).matches("(?:[\\s\\p{Z}]|\\\\\n|<br>)*");
            assertThat(text.substring(segment.start(), segment.end())).isEqualTo(segment.text());
            end = segment.end();
        }
        assertThat(text.substring(end)).matches("[\\s\\p{Z}]*");
    }
}

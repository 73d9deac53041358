package ca.tandem.translation.check.link;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.ActionTaken;
import ca.tandem.posting.Edition;
import ca.tandem.translation.check.link.LearntLinks.LinksLearnt;
import ca.tandem.translation.text.InlineCode.CodeKind;
import ca.tandem.translation.text.InlineCode.CodeRole;
import ca.tandem.translation.text.InlineMarkdown;
import ca.tandem.translation.unit.UnitTranslation;
import ca.tandem.workflow.Action;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Learning of pairs of addresses: from postings that were approved, or imported in both languages. */
@ApplicationScoped
@Transactional
public class LinkLearning {

    /** Maximum number of pairs that one posting teaches. */
    private static final int MOST = 100;

    @Inject
    LinkPairs linkPairs;

    @Inject
    LearntLinks learntLinks;

    @Inject
    UnitTranslation unitTranslation;

    @Inject
    Event<LinksLearnt> linksLearntEvent;

    @Inject
    Clock clock;

    void onActionTaken(@Observes ActionTaken event) {
        // An emergency publication is approved when it is confirmed.
        if (event.action() == Action.APPROVE || event.action() == Action.CONFIRM) {
            learn(event.edition());
        }
    }

    /** Learns from an edition that was imported in both languages. */
    public void learn(Edition edition) {
        var learnt = unitTranslation.activeUnits(edition).stream()
                .filter(unit -> unit.getStatus().isFinished() && unit.getTextInEdition() != null)
                .map(unit -> new Bilingual<>(unit.getTextInEdition(), unit.getTextInEdition())
                        .with(edition.getSourceLanguage(), unit.getSource()))
                .flatMap(LinkLearning::pairs)
                .distinct()
                .filter(pair -> !isKnown(pair))
                .filter(pair -> !linkPairs.has(pair.en(), pair.fr()))
                .limit(MOST)
                .toList();
        learnt.forEach(pair -> linkPairs.add(new LinkPair(pair.en(), pair.fr(), clock.instant())));
        if (!learnt.isEmpty()) {
            linksLearntEvent.fire(new LinksLearnt());
        }
    }

    private boolean isKnown(Bilingual<String> pair) {
        return learntLinks
                .twin(pair.en(), Language.FR)
                .filter(pair.fr()::equals)
                .isPresent();
    }

    /**
     * Pairs the links of a unit: the only ones of their texts, or as many in both and each time to the same site, in the same order.
     *
     * @param words the unit's text in each language
     */
    static Stream<Bilingual<String>> pairs(Bilingual<String> words) {
        var english = addresses(words.en());
        var french = addresses(words.fr());
        if (english.size() != french.size()) {
            return Stream.empty();
        }
        return IntStream.range(0, english.size())
                .mapToObj(i -> new Bilingual<>(english.get(i), french.get(i)))
                .filter(pair -> !pair.en().equals(pair.fr()))
                .filter(pair -> english.size() == 1 || isOneSite(pair))
                .filter(pair -> isRightWay(pair, Language.EN) && isRightWay(pair, Language.FR))
                .filter(pair -> Math.max(pair.en().length(), pair.fr().length()) <= LinkPair.LONGEST);
    }

    private static boolean isOneSite(Bilingual<String> pair) {
        return LinkTarget.of(pair.en()).site().equals(LinkTarget.of(pair.fr()).site());
    }

    /** Checks that an address does not say that it is in the other language. */
    private static boolean isRightWay(Bilingual<String> pair, Language language) {
        return LinkTarget.of(pair.get(language)).language() != language.other();
    }

    private static List<String> addresses(String words) {
        return words.contains("://")
                ? InlineMarkdown.of(words).codes().stream()
                        .filter(code -> code.kind() == CodeKind.LINK && code.role() != CodeRole.CLOSE)
                        .map(code -> LinkTarget.plain(code.destination()))
                        .filter(address -> address.startsWith("http"))
                        .toList()
                : List.of();
    }
}

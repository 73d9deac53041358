package ca.tandem.translation.unit;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.ActionTaken;
import ca.tandem.posting.Edition;
import ca.tandem.translation.alignment.SentencePairs;
import ca.tandem.translation.memory.EntryOrigin;
import ca.tandem.translation.memory.Granularity;
import ca.tandem.translation.memory.Provenance;
import ca.tandem.translation.memory.TranslationMemory;
import ca.tandem.translation.memory.TranslationPair;
import ca.tandem.workflow.Action;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Adds approved translations to the translation memory, by unit and by sentence; imported pairs are added with a mark of their own. */
@ApplicationScoped
@Transactional
public class MemoryUpdater {

    @Inject
    TranslationMemory memory;

    @Inject
    UnitTranslation unitTranslation;

    @Inject
    Clock clock;

    void onActionTaken(@Observes ActionTaken event) {
        // An emergency publication is approved when it is confirmed.
        if (event.action() == Action.APPROVE || event.action() == Action.CONFIRM) {
            memory.store(pairs(event.edition(), EntryOrigin.APPROVED, event.at()));
        }
    }

    /** Adds the translations of an edition that was imported in both languages. */
    public void addImported(Edition edition) {
        memory.storeInBulk(pairs(edition, EntryOrigin.IMPORTED, clock.instant()));
    }

    /** A passage of the source in both languages, with the account that translated it, and whether the words are a machine's. */
    private record Passage(Bilingual<String> texts, String translator, boolean isMachines) {}

    private List<TranslationPair> pairs(Edition edition, EntryOrigin entryOrigin, Instant at) {
        var source = edition.getSourceLanguage();
        var passages = passages(unitTranslation.activeUnits(edition), source);
        var pairs = new ArrayList<TranslationPair>();
        for (var i = 0; i < passages.size(); i++) {
            var passage = passages.get(i);
            if (passage.texts().hasBoth()) {
                var mark =
                        entryOrigin == EntryOrigin.APPROVED && passage.isMachines() ? EntryOrigin.MACHINE : entryOrigin;
                var provenance = new Provenance(
                        mark,
                        edition.getPosting().getKey(),
                        edition.getNumber(),
                        mark == EntryOrigin.APPROVED ? passage.translator() : null,
                        at);
                pairs.add(new TranslationPair(
                        Granularity.UNIT,
                        passage.texts(),
                        source,
                        texts(passages, i - 1),
                        texts(passages, i + 1),
                        provenance));
                pairs.addAll(sentences(passage.texts(), source, provenance));
            }
        }
        return pairs;
    }

    /** Returns the sentence pairs of a passage whose alignment is certain. */
    private static List<TranslationPair> sentences(Bilingual<String> texts, Language source, Provenance provenance) {
        var sentences = SentencePairs.of(texts);
        return IntStream.range(0, sentences.size())
                .filter(i -> sentences.get(i) != null)
                .mapToObj(i -> new TranslationPair(
                        Granularity.SEGMENT,
                        sentences.get(i),
                        source,
                        i == 0 ? null : sentences.get(i - 1),
                        i == sentences.size() - 1 ? null : sentences.get(i + 1),
                        provenance))
                .toList();
    }

    /** Returns the passages of an edition, one for each unit; units that share a translation are one passage. */
    private static List<Passage> passages(List<Unit> units, Language source) {
        var passages = new ArrayList<Passage>();
        for (var unit : units) {
            if (unit.isJoined() && !passages.isEmpty()) {
                var last = passages.remove(passages.size() - 1);
                var longer = last.texts().get(source) + "\n\n" + unit.getSource();
                passages.add(new Passage(last.texts().with(source, longer), last.translator(), last.isMachines()));
            } else {
                var words = unit.getStatus().isFinished() ? unit.getTextInEdition() : null;
                passages.add(new Passage(
                        new Bilingual<>(words, words).with(source, unit.getSource()),
                        unit.getTranslatedBy(),
                        unit.isUnchangedFromMachine()));
            }
        }
        return passages;
    }

    private static Bilingual<String> texts(List<Passage> passages, int index) {
        return index < 0 || index >= passages.size()
                ? null
                : passages.get(index).texts();
    }
}

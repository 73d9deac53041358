package ca.tandem.api;

import ca.tandem.common.Bilingual;
import ca.tandem.posting.ChangeNote;
import ca.tandem.posting.Content;
import ca.tandem.posting.Text;
import ca.tandem.posting.revision.Snapshot;
import ca.tandem.publication.comparison.SourceComparison;
import ca.tandem.translation.text.WordDifference;
import ca.tandem.workflow.State;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A comparison of two versions of a posting.
 *
 * @param from the earlier version
 * @param to the later version
 * @param texts the word-by-word differences in each language
 * @param facts the facts that differ
 */
public record DiffJson(Version from, Version to, Bilingual<TextDiff> texts, List<FactDiff> facts) {

    /**
     * A version of a posting.
     *
     * @param name an edition in its current state ({@code 2}) or one of its revisions ({@code 2.5})
     */
    public record Version(
            String name,
            int edition,
            State state,
            String account,
            Instant at,
            String sourceLanguage,
            String contentHash) {

        static Version of(Snapshot snapshot) {
            return new Version(
                    snapshot.name().toString(),
                    snapshot.name().edition(),
                    snapshot.state(),
                    snapshot.account(),
                    snapshot.at(),
                    snapshot.content().source().tag(),
                    snapshot.content().hash());
        }
    }

    /** Word-by-word differences. All runs but the added ones are the earlier text; all but the removed ones are the later text. */
    public record TextDiff(List<WordDifference> title, List<WordDifference> description, List<WordDifference> body) {

        static TextDiff between(Text from, Text to) {
            return new TextDiff(
                    SourceComparison.of(from.title(), to.title()),
                    SourceComparison.of(from.description(), to.description()),
                    SourceComparison.of(from.body(), to.body()));
        }
    }

    /**
     * A fact that differs, by its field name; the change note appears under the name {@code note}.
     *
     * @param from the earlier value; null if there was none
     * @param to the later value; null if there is none
     */
    public record FactDiff(String fact, Object from, Object to) {

        static List<FactDiff> between(Content from, Content to) {
            var before = values(from);
            var after = values(to);
            return before.keySet().stream()
                    .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                    .map(name -> new FactDiff(name, before.get(name), after.get(name)))
                    .toList();
        }

        private static Map<String, Object> values(Content content) {
            var values = FactsJson.of(content.facts()).values();
            values.put("note", Note.of(content.note()));
            return values;
        }
    }

    /** A change note for readers: whether the change is minor, and a description of it in each language. */
    public record Note(boolean minor, String en, String fr) {

        static Note of(ChangeNote note) {
            return note == null ? null : new Note(note.isMinor(), note.getEn(), note.getFr());
        }
    }

    static DiffJson between(Snapshot from, Snapshot to) {
        var before = from.content();
        var after = to.content();
        return new DiffJson(
                Version.of(from),
                Version.of(to),
                Bilingual.of(language -> TextDiff.between(
                        before.texts().get(language), after.texts().get(language))),
                FactDiff.between(before, after));
    }
}

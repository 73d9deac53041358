package ca.tandem.api;

import ca.tandem.api.FileResource.FileJson;
import ca.tandem.common.Bilingual;
import ca.tandem.posting.ChangeNote;
import ca.tandem.posting.EditionContent;
import ca.tandem.posting.PostingFiles;
import ca.tandem.posting.PostingText;
import ca.tandem.posting.revision.EditionSnapshot;
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
 * @param files the files that differ
 * @param facts the facts that differ
 */
public record DiffJson(
        VersionJson from,
        VersionJson to,
        Bilingual<TextDiffJson> texts,
        List<FileDiffJson> files,
        List<FactDiffJson> facts) {

    /**
     * A version of a posting.
     *
     * @param name an edition in its current state ({@code 2}) or one of its revisions ({@code 2.5})
     */
    public record VersionJson(
            String name,
            int edition,
            State state,
            String account,
            Instant at,
            String sourceLanguage,
            String contentHash) {

        static VersionJson of(EditionSnapshot editionSnapshot) {
            return new VersionJson(
                    editionSnapshot.name().toString(),
                    editionSnapshot.name().edition(),
                    editionSnapshot.state(),
                    editionSnapshot.account(),
                    editionSnapshot.at(),
                    editionSnapshot.content().source().tag(),
                    editionSnapshot.content().hash());
        }
    }

    /** Word-by-word differences. All runs but the added ones are the earlier text; all but the removed ones are the later text. */
    public record TextDiffJson(
            List<WordDifference> title, List<WordDifference> description, List<WordDifference> body) {

        static TextDiffJson between(PostingText from, PostingText to) {
            return new TextDiffJson(
                    SourceComparison.of(from.title(), to.title()),
                    SourceComparison.of(from.description(), to.description()),
                    SourceComparison.of(from.body(), to.body()));
        }
    }

    /**
     * A file that differs.
     *
     * @param from the earlier file; null if there was none
     * @param to the later file; null if there is none
     */
    public record FileDiffJson(String reference, FileJson from, FileJson to) {

        static List<FileDiffJson> between(PostingFiles from, PostingFiles to) {
            return to.differing(from).stream()
                    .map(reference -> new FileDiffJson(reference, json(from, reference), json(to, reference)))
                    .toList();
        }

        private static FileJson json(PostingFiles files, String reference) {
            return files.find(reference).map(FileJson::of).orElse(null);
        }
    }

    /**
     * A fact that differs, by its field name; the change note appears under the name {@code note}.
     *
     * @param from the earlier value; null if there was none
     * @param to the later value; null if there is none
     */
    public record FactDiffJson(String fact, Object from, Object to) {

        static List<FactDiffJson> between(EditionContent from, EditionContent to) {
            var before = values(from);
            var after = values(to);
            return before.keySet().stream()
                    .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                    .map(name -> new FactDiffJson(name, before.get(name), after.get(name)))
                    .toList();
        }

        private static Map<String, Object> values(EditionContent editionContent) {
            var values = FactsJson.values(editionContent.facts());
            values.put("note", ComparedNoteJson.of(editionContent.note()));
            return values;
        }
    }

    /** A change note for readers: whether the change is minor, and a description of it in each language. */
    public record ComparedNoteJson(boolean minor, String en, String fr) {

        static ComparedNoteJson of(ChangeNote note) {
            return note == null ? null : new ComparedNoteJson(note.isMinor(), note.getEn(), note.getFr());
        }
    }

    static DiffJson between(EditionSnapshot from, EditionSnapshot to) {
        var before = from.content();
        var after = to.content();
        return new DiffJson(
                VersionJson.of(from),
                VersionJson.of(to),
                Bilingual.of(language -> TextDiffJson.between(
                        before.texts().get(language), after.texts().get(language))),
                FileDiffJson.between(before.files(), after.files()),
                FactDiffJson.between(before, after));
    }
}

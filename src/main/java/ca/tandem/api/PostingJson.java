package ca.tandem.api;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.ChangeNote;
import ca.tandem.posting.Decision;
import ca.tandem.posting.Facts;
import ca.tandem.posting.PublicNotice;
import ca.tandem.posting.Text;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.State;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Parsers for the request bodies of postings: new postings, texts, facts, change notes and actions. */
final class PostingJson {

    private static final int KEY = 200;
    private static final int WORD = 60;
    private static final String[] NOTE = {"minor", "en", "fr"};
    private static final String[] NOTICE = {"en", "fr", "leadsTo"};
    private static final String[] TEXT = {"title", "description", "body"};

    private PostingJson() {}

    /** A request to create a posting. */
    record NewPosting(String key, Language source, Bilingual<Text> texts, Facts facts) {}

    static NewPosting newPosting(InputStream body) {
        var fields = Fields.read(body, "key", "sourceLanguage", "facts", "texts");
        fields.require("sourceLanguage");
        var source = Language.of(fields.text("sourceLanguage", WORD))
                .orElseThrow(() -> new Invalid("field.word", "sourceLanguage", "en, fr"));
        var texts = fields.object("texts", "en", "fr")
                .map(both -> Bilingual.of(language ->
                        both.object(language.tag(), TEXT).map(PostingJson::text).orElse(null)))
                .orElse(new Bilingual<>(null, null));
        var facts = fields.object("facts", FactsJson.NAMES).map(FactsJson::read).orElseGet(Facts::new);
        return new NewPosting(fields.text("key", KEY), source, texts, facts);
    }

    /** Reads a text that replaces another. All fields are required, so that a forgotten one deletes nothing. */
    static Text text(InputStream body) {
        var fields = Fields.read(body, TEXT);
        Arrays.stream(TEXT).forEach(fields::require);
        return text(fields);
    }

    private static Text text(Fields fields) {
        return new Text(
                fields.text("title", Text.LONGEST_TITLE),
                fields.text("description", Text.LONGEST_DESCRIPTION),
                fields.text("body", Text.LONGEST_BODY));
    }

    static Facts facts(InputStream body) {
        return FactsJson.read(Fields.read(body, FactsJson.NAMES));
    }

    static Decision decision(InputStream body) {
        var fields = Fields.read(body, "action", "reason", "at", "to", "note", "notice");
        var action = Action.of(fields.text("action", WORD))
                .orElseThrow(() -> new Invalid(
                        "field.word",
                        "action",
                        Arrays.stream(Action.values())
                                .filter(Action::isForPeople)
                                .map(Action::word)
                                .collect(Collectors.joining(", "))));
        return new Decision(
                action,
                fields.text("reason", Decision.LONGEST_REASON),
                fields.oneOf("to", State.class),
                at(fields),
                fields.object("note", NOTE).map(PostingJson::note).orElse(null),
                fields.object("notice", NOTICE).map(PostingJson::notice).orElse(null));
    }

    /** Reads a change note. */
    static ChangeNote note(InputStream body) {
        return note(Fields.read(body, NOTE));
    }

    private static ChangeNote note(Fields fields) {
        return new ChangeNote(
                fields.flag("minor"), fields.text("en", ChangeNote.LONGEST), fields.text("fr", ChangeNote.LONGEST));
    }

    private static PublicNotice notice(Fields fields) {
        return new PublicNotice(
                fields.text("en", PublicNotice.LONGEST),
                fields.text("fr", PublicNotice.LONGEST),
                fields.text("leadsTo", KEY));
    }

    private static Instant at(Fields fields) {
        var at = fields.text("at", WORD);
        if (at == null) {
            return null;
        }
        try {
            var moment = OffsetDateTime.parse(at);
            if (moment.getYear() <= FactsJson.LAST_YEAR) {
                return moment.toInstant();
            }
        } catch (DateTimeException e) {
            // reported below
        }
        throw new Invalid("field.instant", "at");
    }
}

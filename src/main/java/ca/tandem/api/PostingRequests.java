package ca.tandem.api;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.common.ProblemException;
import ca.tandem.posting.ActionRequest;
import ca.tandem.posting.ChangeNote;
import ca.tandem.posting.Facts;
import ca.tandem.posting.PostingText;
import ca.tandem.posting.PublicNotice;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.State;
import java.io.InputStream;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Parsers for the request bodies of postings: new postings, texts, facts, change notes and actions. */
final class PostingRequests {

    private static final int KEY = 200;
    private static final int WORD = 60;
    private static final String[] NOTE = {"minor", "en", "fr"};
    private static final String[] NOTICE = {"en", "fr", "leadsTo"};
    private static final String[] TEXT = {"title", "description", "body"};

    private PostingRequests() {}

    /** A request to create a posting. */
    record NewPosting(String key, Language source, Bilingual<PostingText> texts, Facts facts) {}

    static NewPosting newPosting(InputStream body) {
        var jsonFields = JsonFields.read(body, "key", "sourceLanguage", "facts", "texts");
        jsonFields.require("sourceLanguage");
        var source = Language.of(jsonFields.text("sourceLanguage", WORD))
                .orElseThrow(() -> ProblemException.malformed("field.word", "sourceLanguage", "en, fr"));
        var texts = jsonFields
                .object("texts", "en", "fr")
                .map(both -> Bilingual.of(language -> both.object(language.tag(), TEXT)
                        .map(PostingRequests::text)
                        .orElse(null)))
                .orElse(new Bilingual<>(null, null));
        var facts = jsonFields
                .object("facts", FactsJson.names())
                .map(FactsJson::read)
                .orElseGet(Facts::new);
        return new NewPosting(jsonFields.text("key", KEY), source, texts, facts);
    }

    /** Reads a text that replaces another. All fields are required, so that a forgotten one deletes nothing. */
    static PostingText text(InputStream body) {
        var jsonFields = JsonFields.read(body, TEXT);
        Arrays.stream(TEXT).forEach(jsonFields::require);
        return text(jsonFields);
    }

    private static PostingText text(JsonFields jsonFields) {
        return new PostingText(
                jsonFields.text("title", PostingText.LONGEST_TITLE),
                jsonFields.text("description", PostingText.LONGEST_DESCRIPTION),
                jsonFields.text("body", PostingText.LONGEST_BODY));
    }

    static Facts facts(InputStream body) {
        return FactsJson.read(JsonFields.read(body, FactsJson.names()));
    }

    static ActionRequest decision(InputStream body) {
        var jsonFields = JsonFields.read(body, "action", "reason", "at", "to", "note", "notice");
        var action = Action.of(jsonFields.text("action", WORD))
                .orElseThrow(() -> ProblemException.malformed(
                        "field.word",
                        "action",
                        Arrays.stream(Action.values())
                                .filter(Action::isForUsers)
                                .map(Action::word)
                                .collect(Collectors.joining(", "))));
        return new ActionRequest(
                action,
                jsonFields.text("reason", ActionRequest.LONGEST_REASON),
                jsonFields.oneOf("to", State.class),
                jsonFields.instant("at"),
                jsonFields.object("note", NOTE).map(PostingRequests::note).orElse(null),
                jsonFields.object("notice", NOTICE).map(PostingRequests::notice).orElse(null));
    }

    /** Reads whether a posting is confidential. */
    static boolean confidential(InputStream body) {
        var jsonFields = JsonFields.read(body, "confidential");
        jsonFields.require("confidential");
        return jsonFields.flag("confidential");
    }

    /** Reads a change note. */
    static ChangeNote note(InputStream body) {
        return note(JsonFields.read(body, NOTE));
    }

    private static ChangeNote note(JsonFields jsonFields) {
        return new ChangeNote(
                jsonFields.flag("minor"),
                jsonFields.text("en", ChangeNote.LONGEST),
                jsonFields.text("fr", ChangeNote.LONGEST));
    }

    private static PublicNotice notice(JsonFields jsonFields) {
        return new PublicNotice(
                jsonFields.text("en", PublicNotice.LONGEST),
                jsonFields.text("fr", PublicNotice.LONGEST),
                jsonFields.text("leadsTo", KEY));
    }
}

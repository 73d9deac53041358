package ca.tandem.posting;

import ca.tandem.workflow.Refusal;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is written in one language. Blank parts are empty, never null; white space around title and description does not count.
 *
 * @param title one line
 * @param description a sentence or a paragraph for lists and search engines, plain text
 * @param body the posting itself, in Markdown
 */
public record Text(String title, String description, String body) implements Serializable {

    /** The longest title, in characters. */
    public static final int LONGEST_TITLE = 400;

    /** The longest description, in characters: real ones held a whole posting. */
    public static final int LONGEST_DESCRIPTION = 20_000;

    /** The longest body, in characters. */
    public static final int LONGEST_BODY = 500_000;

    /** Nothing written yet. */
    public static final Text EMPTY = new Text("", "", "");

    public Text {
        title = title == null ? "" : title.strip().replaceAll("\\s*\\R\\s*", " ");
        description = description == null ? "" : description.strip();
        body = body == null ? "" : body.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Whether all three parts are written. */
    public boolean isComplete() {
        return !title.isEmpty() && !description.isEmpty() && !body.isBlank();
    }

    /** Whether nothing at all is written. */
    public boolean isEmpty() {
        return title.isEmpty() && description.isEmpty() && body.isBlank();
    }

    /** Why this text cannot be kept; empty where it can. */
    public List<Refusal> refusals() {
        return Stream.of(
                        tooLong("text.title.long", title, LONGEST_TITLE),
                        tooLong("text.description.long", description, LONGEST_DESCRIPTION),
                        tooLong("text.body.long", body, LONGEST_BODY))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Refusal> tooLong(String code, String part, int longest) {
        return part.length() > longest ? Optional.of(Refusal.workflow(code, part.length(), longest)) : Optional.empty();
    }
}

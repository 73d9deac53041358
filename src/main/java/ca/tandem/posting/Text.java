package ca.tandem.posting;

import java.io.Serializable;

/**
 * What is written in one language. Blank parts are empty, never null; white space around title and description does not count.
 *
 * @param title one line
 * @param description a sentence or a paragraph for lists and search engines, plain text
 * @param body the posting itself, in Markdown
 */
public record Text(String title, String description, String body) implements Serializable {

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
}

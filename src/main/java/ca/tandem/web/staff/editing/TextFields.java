package ca.tandem.web.staff.editing;

import ca.tandem.posting.PostingText;
import java.io.Serializable;

/** The text of one language in the form: title, description and body as entered. */
public class TextFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private String title;
    private String description;
    private String body;

    public TextFields() {}

    TextFields(PostingText postingText) {
        title = postingText.title();
        description = postingText.description();
        body = postingText.body();
    }

    PostingText toText() {
        return new PostingText(title, description, body);
    }

    /** Checks whether all fields are empty. */
    public boolean isUnwritten() {
        return toText().isEmpty();
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    /** Returns the body in Markdown; empty, never null, so that it can be displayed. */
    public String getBody() {
        return body == null ? "" : body;
    }

    public void setBody(String body) {
        this.body = body;
    }
}

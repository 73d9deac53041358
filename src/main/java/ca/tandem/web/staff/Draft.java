package ca.tandem.web.staff;

import ca.tandem.posting.Text;
import java.io.Serializable;

/** One language of the form: title, description and body as they are typed. */
public class Draft implements Serializable {

    private static final long serialVersionUID = 1L;

    private String title;
    private String description;
    private String body;

    public Draft() {}

    Draft(Text text) {
        title = text.title();
        description = text.description();
        body = text.body();
    }

    Text toText() {
        return new Text(title, description, body);
    }

    /** Whether nothing is typed. */
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

    /** The body in Markdown; empty where nothing is typed, so that it can be shown. */
    public String getBody() {
        return body == null ? "" : body;
    }

    public void setBody(String body) {
        this.body = body;
    }
}

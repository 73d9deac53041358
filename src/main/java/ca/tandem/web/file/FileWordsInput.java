package ca.tandem.web.file;

import ca.tandem.posting.FileDescription;

/** The fields for the words with a file in one language. */
public class FileWordsInput {

    private String name;
    private String alternative;
    private String accessibility;

    /** Fills the fields. */
    FileWordsInput(FileDescription description) {
        name = description.name();
        alternative = description.alternative();
        accessibility = description.accessibility();
    }

    /** Returns the words as typed. */
    FileDescription toDescription() {
        return new FileDescription(name, alternative, accessibility);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getAlternative() {
        return alternative;
    }

    public void setAlternative(String alternative) {
        this.alternative = alternative;
    }

    public String getAccessibility() {
        return accessibility;
    }

    public void setAccessibility(String accessibility) {
        this.accessibility = accessibility;
    }
}

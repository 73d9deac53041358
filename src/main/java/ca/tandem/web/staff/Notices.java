package ca.tandem.web.staff;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** What came of an act, kept until the next page has said it: acts end with a redirect. */
@SessionScoped
public class Notices implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<String> sentences = new ArrayList<>();

    /** Says that sentence on the page that comes next. */
    public synchronized void say(String sentence) {
        sentences.add(sentence);
    }

    synchronized List<String> take() {
        var taken = List.copyOf(sentences);
        sentences.clear();
        return taken;
    }
}

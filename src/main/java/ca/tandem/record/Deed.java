package ca.tandem.record;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something that was done, as the record is told of it. Build one in a line:
 *
 * <pre>{@code
 * trail.note(Deed.of("glossary.changed").by("theo").with("term", "pool"));
 * }</pre>
 *
 * It names accounts, keys, codes and hashes; never passwords, tokens, texts or e-mail addresses.
 *
 * @param what the code of the action; its sentence stands in the domain's bundle as {@code record.did.<code>}
 * @param who the account's name; null where nobody signed in did it
 * @param posting the key of the posting that it was done with; null where none was
 * @param edition the number of the edition; null where none was
 * @param account the name of the account that it was done with; null where none was
 * @param content the hash of both texts and the facts after it; null where it was done with none
 * @param details what else belongs to it, by names whose words stand in the domain's bundle as {@code record.detail.<name>}
 */
public record Deed(
        String what,
        String who,
        String posting,
        Integer edition,
        String account,
        String content,
        SortedMap<String, String> details) {

    /** The longest detail, in characters; the rest of a longer one is left out. */
    static final int LONGEST_DETAIL = 200;

    public Deed {
        details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
    }

    /** An action of that code. */
    public static Deed of(String what) {
        return new Deed(what, null, null, null, null, null, new TreeMap<>());
    }

    /** The same, done by that account. */
    public Deed by(String name) {
        return new Deed(what, name, posting, edition, account, content, details);
    }

    /** The same, done with that edition; the hash is what its texts and facts have now. */
    public Deed on(String key, int number, String hash) {
        return new Deed(what, who, key, number, account, hash, details);
    }

    /** The same, done with that posting. */
    public Deed on(String key) {
        return new Deed(what, who, key, edition, account, content, details);
    }

    /** The same, done with that account. */
    public Deed to(String name) {
        return new Deed(what, who, posting, edition, name, content, details);
    }

    /** The same with one detail more; null is none. */
    public Deed with(String name, Object value) {
        if (value == null) {
            return this;
        }
        var more = new TreeMap<>(details);
        var text = value.toString();
        more.put(name, text.length() > LONGEST_DETAIL ? text.substring(0, LONGEST_DETAIL) : text);
        return new Deed(what, who, posting, edition, account, content, more);
    }

    /** The same with those details too. */
    Deed with(Map<String, String> others) {
        var more = new TreeMap<>(others);
        more.putAll(details);
        return new Deed(what, who, posting, edition, account, content, more);
    }
}

package ca.tandem.exchange.hugo;

import ca.tandem.common.Language;
import java.util.List;
import java.util.Map;

/** The keys of files whose postings were joined: a later import finds them under the key that is left, whatever key they name. */
final class JoinedKeys {

    private JoinedKeys() {}

    /** Returns by what the key of a file is found: its place, and the key that it had before. */
    static String of(Language language, String path, String from) {
        return DerivedKeys.place(language, path) + "\n" + from;
    }

    /** Returns the files with the keys that are left. */
    static List<HugoFile> applied(List<HugoFile> files, Map<String, String> joined) {
        return joined.isEmpty()
                ? files
                : files.stream().map(file -> applied(file, joined)).toList();
    }

    private static HugoFile applied(HugoFile file, Map<String, String> joined) {
        var left = file.isRejected() ? null : joined.get(of(file.language(), file.path(), file.key()));
        return left == null ? file : file.withDerivedKey(left);
    }
}

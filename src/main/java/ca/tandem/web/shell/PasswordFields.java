package ca.tandem.web.shell;

import ca.tandem.identity.PasswordPolicy;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The fields beside which a page shows why a password was refused. */
public final class PasswordFields {

    private PasswordFields() {}

    /** Returns the id of the password's field by the code of each problem of {@link PasswordPolicy}. */
    public static Map<String, String> of(String field) {
        return PasswordPolicy.PROBLEMS.stream().collect(Collectors.toMap(Function.identity(), code -> field));
    }
}

package ca.tandem.translation;

import ca.tandem.common.Bilingual;
import ca.tandem.posting.Text;
import java.util.stream.Stream;

/** One thing that is looked at in a pair of texts. Every bean of this type is asked. */
public interface Check {

    /** What this check has to say of the pair; either text can be {@link Text#EMPTY}. */
    Stream<Finding> findings(Bilingual<Text> texts);
}

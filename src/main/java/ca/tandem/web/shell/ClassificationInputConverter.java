package ca.tandem.web.shell;

import ca.tandem.posting.Classification;
import jakarta.faces.convert.FacesConverter;
import java.util.Optional;

/** A converter for group and level, or a range: {@code IT-02} or {@code IT-02 to IT-04}. */
@FacesConverter(forClass = Classification.class)
public class ClassificationInputConverter extends InputConverter<Classification> {

    public ClassificationInputConverter() {
        super("error.classification");
    }

    @Override
    public Optional<Classification> parse(String typed) {
        return Classification.parse(typed);
    }

    @Override
    public String format(Classification value) {
        return value.toString();
    }
}

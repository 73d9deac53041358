package ca.tandem.web.staff;

import ca.tandem.posting.Classification;
import jakarta.faces.convert.FacesConverter;
import java.util.Optional;

/** A converter for group and level, or a range: {@code IT-02} or {@code IT-02 to IT-04}. */
@FacesConverter(forClass = Classification.class)
public class TypedClassification extends TypedConverter<Classification> {

    public TypedClassification() {
        super("error.classification");
    }

    @Override
    Optional<Classification> read(String typed) {
        return Classification.parse(typed);
    }

    @Override
    String write(Classification value) {
        return value.toString();
    }
}

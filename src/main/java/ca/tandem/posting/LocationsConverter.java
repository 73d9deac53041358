package ca.tandem.posting;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores locations as text, one location per line. */
@Converter(autoApply = true)
public class LocationsConverter implements AttributeConverter<Locations, String> {

    @Override
    public String convertToDatabaseColumn(Locations locations) {
        return locations == null ? "" : locations.toString();
    }

    @Override
    public Locations convertToEntityAttribute(String text) {
        return Locations.parse(text);
    }
}

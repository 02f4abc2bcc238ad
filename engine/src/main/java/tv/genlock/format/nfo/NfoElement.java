package tv.genlock.format.nfo;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An element as read: names in lower case, text without the blanks around it. */
record NfoElement(String name, Map<String, String> attributes, String text, List<NfoElement> children) {
    NfoElement {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    Stream<NfoElement> all(String child) {
        return children.stream().filter(element -> element.name.equals(child));
    }

    /** The first text that is not blank among the children of these names, the names in order of preference; else empty. */
    String text(String... names) {
        for (String child : names) {
            for (NfoElement element : children) {
                if (element.name.equals(child) && !element.text.isEmpty()) {
                    return element.text;
                }
            }
        }
        return "";
    }

    String attribute(String name) {
        return attributes.getOrDefault(name, "").strip();
    }
}

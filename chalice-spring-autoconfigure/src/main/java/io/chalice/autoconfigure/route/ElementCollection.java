package io.chalice.autoconfigure.route;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

import org.springframework.core.CollectionFactory;

/**
 * Makes the list, set, other collection or array that a parameter takes.
 */
final class ElementCollection {

	private ElementCollection() {
	}

	static Object of(Class<?> container, Class<?> elementType, List<?> elements) {
		if (container.isArray()) {
			Object array = Array.newInstance(elementType, elements.size());
			for (int i = 0; i < elements.size(); i++) {
				Array.set(array, i, elements.get(i));
			}
			return array;
		}
		if (container == List.class || container == Collection.class) {
			return Collections.unmodifiableList(elements);
		}
		Collection<Object> collection = CollectionFactory.createCollection(container, elements.size());
		collection.addAll(elements);
		return collection;
	}

}

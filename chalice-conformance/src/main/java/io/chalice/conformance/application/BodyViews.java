package io.chalice.conformance.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.chalice.ChaliceRoute;
import io.chalice.HttpMethod;
import io.chalice.JsonBody;

/**
 * JSON bodies bound to types.
 */
@Component
@ChaliceRoute(value = "/bodies", methods = HttpMethod.POST)
class BodyViews {

	@ChaliceRoute("/item")
	Map<String, Object> item(@JsonBody @Valid ShopItem item) {
		return Map.of("name", item.name(), "twice", item.quantity() * 2);
	}

	@ChaliceRoute("/items")
	Map<String, Object> items(@JsonBody List<ShopItem> items) {
		return Map.of("names", items.stream().map(ShopItem::name).toList());
	}

	@ChaliceRoute(value = "/typed", contentTypes = { "application/merge-patch+json", "application/json", "text/plain" })
	Map<String, Object> typed(@JsonBody ShopItem item) {
		return Map.of("name", item.name());
	}

	@ChaliceRoute("/map/{key}")
	Map<String, @Nullable Object> map(String key, @JsonBody Map<?, ?> body) {
		Map<String, @Nullable Object> found = new LinkedHashMap<>();
		found.put(key, body.get(key));
		return found;
	}

}

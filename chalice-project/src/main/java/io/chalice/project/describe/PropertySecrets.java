package io.chalice.project.describe;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import io.chalice.model.PropertiesModel;
import io.chalice.project.configuration.SecretName;

/**
 * Leaves out of properties what must not be written anywhere else.
 */
final class PropertySecrets {

	/** A password in a URL, or an access key of AWS. */
	private static final Pattern SECRET = Pattern.compile("://[^/@\\s]*:[^/@\\s]+@|\\b(AKIA|ASIA)[A-Z0-9]{16}\\b");

	private PropertySecrets() {
	}

	/**
	 * Leave secrets out.
	 * @param properties all properties
	 * @return the same, without the values that look like secrets
	 */
	static PropertiesModel leftOut(PropertiesModel properties) {
		Map<String, String> values = new LinkedHashMap<>(properties.values());
		values.entrySet().removeIf((property) -> isSecret(property.getKey(), property.getValue()));
		Set<String> withheld = new TreeSet<>(properties.values().keySet());
		withheld.removeAll(values.keySet());
		return new PropertiesModel(values, withheld, properties.skippedImports());
	}

	private static boolean isSecret(String name, String value) {
		return SecretName.isOfSecret(name, value) || SECRET.matcher(value).find();
	}

}

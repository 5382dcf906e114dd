package io.chalice.deployer.cloud;

import org.jspecify.annotations.Nullable;

/**
 * A change of one setting, as API Gateway wants it.
 *
 * @param op {@code replace}, {@code add} or {@code remove}
 * @param path the setting, {@code /deploymentId}
 * @param value the new value, or {@code null} with {@code remove}
 */
public record SettingPatch(String op, String path, @Nullable String value) {

	/**
	 * Set a value.
	 * @param path the setting
	 * @param value the new value
	 * @return the patch
	 */
	public static SettingPatch replace(String path, String value) {
		return new SettingPatch("replace", path, value);
	}

	/**
	 * Remove a value.
	 * @param path the setting
	 * @return the patch
	 */
	public static SettingPatch remove(String path) {
		return new SettingPatch("remove", path, null);
	}

}

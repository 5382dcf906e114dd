package io.chalice.deployer;

import java.nio.file.Path;
import java.util.stream.Stream;

import io.chalice.deployer.ChangeCase.Kind;
import io.chalice.deployer.cloud.FunctionCode;
import io.chalice.deployer.cloud.LayerService;
import io.chalice.deployer.cloud.LayerVersion;
import io.chalice.deployer.memory.MemoryCloud;

/**
 * What can happen to the layer of the libraries.
 */
final class LayerChanges {

	private static final String TYPE = "lambda_layer";

	private static final String NAME = "shop-dev-libraries";

	private LayerChanges() {
	}

	static Stream<ChangeCase> cases() {
		return Stream.of(
				new ChangeCase("layer-added", TYPE, Kind.ADDED, ChangeCase::nothing,
						(shop) -> shop.libraries = "libraries"),

				new ChangeCase("layer-changed", TYPE, Kind.CHANGED, (shop) -> shop.libraries = "libraries",
						(shop) -> shop.libraries = "others"),

				new ChangeCase("layer-removed", TYPE, Kind.REMOVED, (shop) -> shop.libraries = "libraries",
						(shop) -> shop.libraries = null),

				new ChangeCase("layer-changed-outside", TYPE, Kind.CHANGED_OUTSIDE,
						(shop) -> shop.libraries = "libraries", ChangeCase::nothing, LayerChanges::replace),

				new ChangeCase("layer-deleted-outside", TYPE, Kind.DELETED_OUTSIDE,
						(shop) -> shop.libraries = "libraries", ChangeCase::nothing,
						(cloud) -> cloud.layers().delete(NAME, 1)));
	}

	private static void replace(MemoryCloud cloud) {
		LayerService layers = cloud.layers();
		LayerVersion version = layers.versions(NAME).get(0);
		layers.publish(NAME, version.description().replaceFirst("sha256 .*", "sha256 otherlibraries"),
				new FunctionCode(Path.of("other.zip"), null, null));
		layers.delete(NAME, version.version());
	}

}

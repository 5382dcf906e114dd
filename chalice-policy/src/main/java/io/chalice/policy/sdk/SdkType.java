package io.chalice.policy.sdk;

import org.jspecify.annotations.Nullable;

/**
 * A type of the SDK, taken apart.
 *
 * @param sdkPackage the service's package below {@code software.amazon.awssdk.services}
 * @param simpleName the type's simple name, with a dollar sign before a nested one
 */
record SdkType(String sdkPackage, String simpleName) {

	private static final String SERVICES = "software/amazon/awssdk/services/";

	private static final String TRANSFER = "software/amazon/awssdk/transfer/s3/";

	private static final String METRICS = "software/amazon/awssdk/metrics/publishers/cloudwatch/";

	private static final String ENHANCED = "software/amazon/awssdk/enhanced/dynamodb/";

	static @Nullable SdkType parse(String internalName) {
		String simple = internalName.substring(internalName.lastIndexOf('/') + 1);
		if (internalName.startsWith(SERVICES)) {
			String rest = internalName.substring(SERVICES.length());
			int slash = rest.indexOf('/');
			return (slash > 0) ? new SdkType(rest.substring(0, slash), simple) : null;
		}
		if (internalName.startsWith(TRANSFER)) {
			return new SdkType("s3", simple);
		}
		if (internalName.startsWith(METRICS)) {
			return new SdkType("cloudwatch", simple);
		}
		return internalName.startsWith(ENHANCED) ? new SdkType("dynamodb", simple) : null;
	}

	boolean isBuilder() {
		return this.simpleName.endsWith("$Builder");
	}

	/**
	 * Returns the type a builder builds.
	 * @return the simple name
	 */
	String built() {
		int dollar = this.simpleName.indexOf('$');
		return (dollar > 0) ? this.simpleName.substring(0, dollar) : this.simpleName;
	}

}

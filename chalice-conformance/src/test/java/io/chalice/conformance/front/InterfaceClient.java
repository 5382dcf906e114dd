package io.chalice.conformance.front;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/**
 * AWS's runtime interface client, as the managed Java runtimes have it.
 */
public final class InterfaceClient {

	private InterfaceClient() {
	}

	/**
	 * Return its jars.
	 * @return the jars, in class path order
	 */
	public static List<Path> jars() {
		return Stream.of(Context.class, AWSLambda.class, PojoSerializer.class, SdkInternalThreadLocal.class)
			.map(InterfaceClient::jar)
			.toList();
	}

	private static Path jar(Class<?> type) {
		try {
			return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

}

package io.chalice.policy.recorder;

import java.lang.reflect.InvocationTargetException;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * The exception that the SDK throws when AWS denies a call: of the service's own type,
 * with the code and the status that services of its protocol answer.
 *
 * @param code the error code
 * @param status the HTTP status
 */
record AccessDenial(String code, int status) {

	private static final AccessDenial DEFAULT = new AccessDenial("AccessDenied", 403);

	/**
	 * Makes the exception.
	 * @param request the request that is denied
	 * @param protocol the service's protocol in the SDK's words, or null
	 * @param message the message of AWS
	 * @return the exception to throw
	 */
	static AwsServiceException of(SdkRequest request, @Nullable String protocol, String message) {
		String model = request.getClass().getPackageName();
		String service = request.getClass().getSuperclass().getSimpleName().replaceFirst("Request$", "");
		AccessDenial denial = of(service, protocol);
		AwsErrorDetails details = AwsErrorDetails.builder()
			.serviceName(service)
			.errorCode(denial.code())
			.errorMessage(message)
			.sdkHttpResponse(SdkHttpResponse.builder().statusCode(denial.status()).build())
			.build();
		ClassLoader loader = request.getClass().getClassLoader();
		return builder(model, service, denial.code(), loader).awsErrorDetails(details)
			.message(message)
			.statusCode(denial.status())
			.requestId("policy-verify")
			.build();
	}

	private static AccessDenial of(String service, @Nullable String protocol) {
		if (service.equals("Sqs") || protocol == null) {
			return DEFAULT;
		}
		return switch (protocol) {
			case "json", "cbor", "smithy-rpc-v2-cbor" -> new AccessDenial("AccessDeniedException", 400);
			case "rest-json" -> new AccessDenial("AccessDeniedException", 403);
			case "ec2" -> new AccessDenial("UnauthorizedOperation", 403);
			default -> service.equals("Sns") ? new AccessDenial("AuthorizationError", 403) : DEFAULT;
		};
	}

	// services with an exception of that name throw it, others the one for everything
	private static AwsServiceException.Builder builder(String model, String service, String code, ClassLoader loader) {
		for (String name : new String[] { code, code + "Exception", service + "Exception" }) {
			try {
				Class<?> type = Class.forName(model + "." + name, true, loader);
				if (type.getMethod("builder").invoke(null) instanceof AwsServiceException.Builder builder) {
					return builder;
				}
			}
			catch (ClassNotFoundException | NoSuchMethodException ex) {
				// the service has none of that name
				continue;
			}
			catch (IllegalAccessException | InvocationTargetException ex) {
				throw new IllegalStateException("Cannot make a " + name, ex);
			}
		}
		return AwsServiceException.builder();
	}

}

package io.chalice.deployer.aws;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Has the tests of a class call an emulator of AWS as somebody. Emulators take any
 * credentials.
 */
public final class TestingCredentials implements BeforeAllCallback, AfterAllCallback {

	private static final String KEY = "aws.accessKeyId";

	private static final String SECRET = "aws.secretAccessKey";

	@Override
	public void beforeAll(ExtensionContext context) {
		System.setProperty(KEY, "testing");
		System.setProperty(SECRET, "testing");
	}

	@Override
	public void afterAll(ExtensionContext context) {
		System.clearProperty(KEY);
		System.clearProperty(SECRET);
	}

}

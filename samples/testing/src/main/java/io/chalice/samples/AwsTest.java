package io.chalice.samples;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.test.context.ContextConfiguration;

/**
 * Lets a {@link io.chalice.test.ChaliceTest} run against AWS on this machine, with the
 * environment of the stage {@code dev}. Test methods may ask for the
 * {@link io.chalice.samples.aws.LocalAws} to say what it answers. When all tests of the
 * class are done, the calls they made are held against the policies in
 * {@code src/test/resources/policies}, and those against the code.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ExtendWith(AwsTestExtension.class)
@ContextConfiguration(initializers = StageEnvironment.class)
public @interface AwsTest {

}

package surroundings;

import static org.assertj.core.api.Assertions.assertThat;
import com.amazonaws.services.lambda.runtime.Context;
import io.chalice.*;
import io.chalice.middleware.*;
import io.chalice.policy.*;
import io.chalice.policy.analysis.*;
import io.chalice.policy.document.*;
import io.chalice.s3.*;
import io.chalice.schedule.*;
import io.chalice.snapshot.*;
import io.chalice.sqs.*;
import io.chalice.test.*;
import jakarta.validation.Valid;
import jakarta.validation.constraints.*;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.*;
import java.util.*;
import org.junit.jupiter.api.Test;
import org.slf4j.*;
import org.springframework.beans.factory.annotation.*;
import org.springframework.boot.*;
import org.springframework.boot.autoconfigure.*;
import org.springframework.context.annotation.*;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.*;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.*;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.web.bind.annotation.*;
import software.amazon.awssdk.auth.credentials.*;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** What the documents' code refers to without showing it. */
@SuppressWarnings("all")
public class Surroundings {

	protected static final Logger logger = LoggerFactory.getLogger(Surroundings.class);

	protected static final Map<String, String> CITIES_TO_STATE = Map.of();

	protected final Map<String, Object> objects = new HashMap<>();

	protected ChaliceTestClient client;

	protected Shop.Order order;

	protected TestQueue orders;

	protected String city;

	protected List<String> choices;

	protected List<Path> libraries;

	protected Path cache;

	protected PolicyDocument deployment;

	protected PolicyDocument own;

	protected Map<String, String> variables;

	protected Map<String, String> systemProperties;

	protected Map<String, String> properties;

	protected byte[] pdf(String id) {
		return new byte[0];
	}

	protected boolean store(Object entry) {
		return true;
	}

	public interface Shop {

		record Order(int id) {

		}

	}

	protected record AuditEntry(String who) {

	}

	protected interface OrderParser {

		Object parse(String json);

	}

	protected interface HandledMessages {

		boolean contains(String id);

		void add(String id);

	}

}

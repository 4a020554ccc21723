package trendline.demo.security;

import java.util.Set;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;

/** One operation on one thing, as an attempt needs it. */
record Right(AclOperation operation, ResourceType type, String name) {
  static Right on(AclOperation operation, ResourceType type, String name) {
    return new Right(operation, type, name);
  }

  /** The operations of which each includes this one. */
  Set<AclOperation> grantedBy() {
    return switch (operation) {
      case DESCRIBE ->
          Set.of(AclOperation.DESCRIBE, AclOperation.READ, AclOperation.WRITE, AclOperation.DELETE);
      case DESCRIBE_CONFIGS -> Set.of(AclOperation.DESCRIBE_CONFIGS, AclOperation.ALTER_CONFIGS);
      default -> Set.of(operation);
    };
  }
}

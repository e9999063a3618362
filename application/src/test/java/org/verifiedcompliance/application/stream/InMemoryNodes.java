package org.verifiedcompliance.application.stream;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Nodes in one process. */
public final class InMemoryNodes {
  private final List<Node> nodes = new CopyOnWriteArrayList<>();

  /** A further node. */
  public NodeBus newNode() {
    var node = new Node();
    nodes.add(node);
    return node;
  }

  private final class Node implements NodeBus {
    private final List<Runnable> callbacks = new CopyOnWriteArrayList<>();

    @Override
    public void announce() {
      nodes.stream().filter(node -> node != this).forEach(Node::hear);
    }

    @Override
    public void onAnnounced(Runnable heard) {
      callbacks.add(heard);
    }

    private void hear() {
      callbacks.forEach(callback -> Thread.ofVirtual().start(callback));
    }
  }
}

package org.verifiedcompliance.application.stream;

class InMemoryNodesTest implements NodeBusContract {
  private final InMemoryNodes nodes = new InMemoryNodes();

  @Override
  public NodeBus newNode() {
    return nodes.newNode();
  }
}

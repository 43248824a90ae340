using FoodSaaS.Shared;

namespace FoodSaaS.Contracts.Customers;

/// <summary>A diner had his account erased: whatever else is known of him goes, too. Rows that must stay (receipts, ledgers) forget who he was.</summary>
[EventName("customers.diner-erased.v1")]
public sealed record DinerErased(Guid DinerId) : IEvent;

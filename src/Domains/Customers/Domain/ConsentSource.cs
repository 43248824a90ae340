namespace FoodSaaS.Customers.Domain;

/// <summary>Where a diner said whether he wants advertisements.</summary>
internal enum ConsentSource
{
    /// <summary>On the page of his account.</summary>
    Account,

    /// <summary>While ordering.</summary>
    Checkout,
}

namespace FoodSaaS.Tenancy;

/// <summary>Marks a module's endpoint that answers on the console's host only; elsewhere there is nothing at its address.</summary>
public sealed class ConsoleOnly;

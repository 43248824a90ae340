using FoodSaaS.ArchitectureTests.Structure.Planted.Application;

namespace FoodSaaS.ArchitectureTests.Structure.Planted.Domain
{
    /// <summary>Planted for the layer test: a domain class that calls a use case.</summary>
    internal sealed class WrongDish
    {
        public int Price => new PriceOfTheDay().Amount;
    }
}

namespace FoodSaaS.ArchitectureTests.Structure.Planted.Application
{
    /// <summary>Planted for the layer test.</summary>
    internal sealed class PriceOfTheDay
    {
        public int Amount { get; } = 12;
    }
}

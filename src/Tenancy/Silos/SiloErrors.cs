namespace FoodSaaS.Tenancy.Silos;

/// <summary>A brand's own database does not answer, or is not configured here. Other brands are served.</summary>
internal sealed class BrandUnavailableException(string silo, Exception? cause = null) : Exception($"The silo {silo} does not answer, or is not configured.", cause);

/// <summary>A statement came to a database that its brand has left. The use case is run again where the brand is.</summary>
internal sealed class BrandMovedException(Brands.Residence home) : Exception("The brand has moved.")
{
    public Brands.Residence Home => home;
}

/// <summary>A move that cannot be begun or was given up; the brand is where it was.</summary>
internal sealed class MoveRefusedException(string reason) : Exception(reason);

namespace FoodSaaS.Contracts.Cms;

/// <summary>Where browsers find a brand's site; the host knows the scheme, the domain and the port.</summary>
public interface IPublicAddresses
{
    /// <summary>For example <c>http://funkelofen.foodsaas.localhost:3000</c>, without a slash at the end.</summary>
    /// <param name="slug">The brand's slug.</param>
    string StorefrontOrigin(string slug);
}

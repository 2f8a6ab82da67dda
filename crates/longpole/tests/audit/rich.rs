//! A small folder that has everything an audit looks at: rooms, shelf lives, wells that burn diesel, tents that wear out,
//! rations with bounds and shares, money with dates and earmarks, a gate that opens within a period, and goods on their way.

use longpole::read::Memory;

const FILES: &[(&str, &str)] = &[
    (
        "longpole.toml",
        "[crisis]\nid = \"rich\"\nstart = 2030-01-01\nperiods = [\"3 x 10 days\", \"2 x 15 days\"]\ncurrency = \"USD\"\n",
    ),
    (
        "places.csv",
        "id,name,kind\nport,Port,port\ngate,Gate,crossing\nhub,Hub,hub\nnorth,North,area\nsouth,South,area\n",
    ),
    (
        "links.csv",
        "id,from,to,mode,lead_days,cost_per_t,loss\nsea,port,gate,road,2.5,20,0\nin,gate,hub,road,1,5,0.02\n\
         up,hub,north,road,0,10,0\ndown,hub,south,road,0.5,8,0.01\n",
    ),
    (
        "capacities.csv",
        "id,on,measure,amount,from,until\ngate-t,gate,t,9,2030-01-04,\nnorth-trucks,north,trucks,0.2,,\nup-t,up,t,2,,2030-02-20\n\
         up-more,up,t,1,2030-02-10,\n",
    ),
    ("storage.csv", "id,place,amount_t,from,until\nbarn,hub,30,,\nshed,north,4,,\n"),
    (
        "items.csv",
        "id,name,sector,t_per_unit,m3_per_t,loss_per_day,shelf_days,lasts_days\nflour,Flour,,0.05,,0.001,,\n\
         beans,Beans,,,,,22,\noil,Oil,,,,,,\ndiesel,Diesel,,,,,,\ntent,Tents,,0.05,,,,40\n",
    ),
    (
        "needs.csv",
        "id,name,sector,unit,kind,survival,standard,weight_survival\nenergy,Energy,food,kcal,eaten,1000,2100,2\n\
         protein,Protein,food,g,eaten,,50,\nwater,Water,wash,litre,eaten,3,15,\nshelter,Shelter,shelter,person,held,,1,\n",
    ),
    (
        "contents.csv",
        "item,need,amount\nflour,energy,3500\nflour,protein,100\nbeans,energy,3400\nbeans,protein,220\noil,energy,8800\n\
         tent,shelter,0.1\n",
    ),
    ("groups.csv", "id,name\nadults,Adults\nchildren,Children\n"),
    ("requirements.csv", "group,need,survival,standard\nchildren,energy,700,1500\n"),
    (
        "population.csv",
        "place,group,from,people\nnorth,adults,2030-01-01,3000\nnorth,children,2030-01-01,2000\nsouth,adults,2030-01-01,4000\n\
         south,adults,2030-01-16,4500\nsouth,children,2030-01-01,3000\n",
    ),
    (
        "rations.csv",
        "item,group,min_g,max_g,min_share,max_share,share_of\nflour,,,400,,0.8,energy\nbeans,,,120,0.05,,\noil,,,60,,0.2,\n",
    ),
    (
        "supplies.csv",
        "id,place,item,price,price_per,amount_t,per,from,until,lead_days\nflour-port,port,flour,25,unit,60,period,,,4\n\
         beans-port,port,beans,900,t,3,day,,,0\noil-port,port,oil,1500,t,40,total,2030-01-06,,2\n\
         diesel-port,port,diesel,1200,t,,,,,0\ntent-port,port,tent,300,unit,,,,,3\n",
    ),
    ("stocks.csv", "place,item,amount_t\nhub,flour,12\nnorth,flour,3\nhub,diesel,0.5\nsouth,beans,2\n"),
    ("pipeline.csv", "id,place,item,amount_t,arrives\nship,port,flour,30,2030-01-08\nlate,hub,beans,5,2030-02-05\n"),
    (
        "services.csv",
        "id,place,need,amount_per_day,from,until,fuel_item,fuel_kg_per_unit\nwell-north,north,water,40000,,,diesel,0.0004\n\
         well-south,south,water,60000,2030-01-05,,diesel,0.0004\nfield,south,energy,500000,,2030-02-10,,\n",
    ),
    (
        "funds.csv",
        "id,amount,status,from,until,sectors,places,share_paid,lag_days\nold,30000,paid,,2030-01-20,,,,\n\
         slow,400000,committed,2030-01-05,,,,0.5,30\nfor-north,20000,paid,,,food,north,,\nfood-only,40000,paid,2030-01-11,,food,,,\n\
         promise,900000,pledged,,,,,,\n",
    ),
    (
        "orders.csv",
        "id,title,indicator,at_least,at_most,place,by\nfed,Fed,met:energy,0.9,,,2030-01-11\nwater,Water,standard:water,0.5,1,south,\n\
         roofs,Roofs,standard:shelter,1,,,2030-01-05\ntrucks,Trucks,trucks_per_day,0.1,0.4,gate;south,\n\
         food,Food,tonnes_per_day:food,1,,,2029-12-01\nlate,Late,tonnes_per_day:flour,1,,up,2031-01-01\n",
    ),
];

/// The folder.
pub fn folder() -> Memory {
    FILES.iter().map(|(path, text)| (*path, text.as_bytes())).collect()
}

/// The folder with other settings, and other texts in place of some.
pub fn with(settings: &str, changes: &[(&str, &str)]) -> Memory {
    let change = |text: &str| changes.iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to));
    let files = FILES.iter().map(|(path, text)| match *path {
        "longpole.toml" => (*path, format!("{text}\n[aims]\n{settings}\n")),
        _ => (*path, change(text)),
    });
    files.map(|(path, text)| (path, text.into_bytes())).collect()
}

/// What keeps roads open in the folder, and who can do it: one row for each, two that need people.
const KEPT: &[(&str, &str)] = &[
    (
        "capacities.csv",
        "id,on,measure,amount,from,until,gate,presence_per_unit\ngate-t,gate,t,9,2030-01-04,,,\nnorth-trucks,north,trucks,0.2,,,,\n\
         up-t,up,t,0.3,,2030-02-20,,\nup-kept,up,t,3,2030-01-06,,,45\nsouth-kept,south,trucks,1,,,,300\n",
    ),
    (
        "gates.csv",
        "id,title,likely\nmandate,Mandate,2029-12-20\nentry,Entry,2030-01-15\ntrainers,Trainers,2030-01-03\n",
    ),
    (
        "forces.csv",
        "id,name,kind,ready_now,strength,gate,entry_gate,monthly_loss,months_scale,cost_start,cost_equip,cost_month,\
         equipment_share,civilians_month,logistics_month,funds,unpaid_loss\n\
         at-home,Reserve,local,500,,,,,,,,,,,,,\nmission,Mission,multinational,,80,mandate,entry,,2,400,20,300,0.4,90,,,\n\
         police,Police,local,25,120,,,0.08,,,50,100,,,60,guards,0.3\nscouts,Scouts,mixed,10,60,mandate,,0.02,,,,40,,,,slow;guards,\n",
    ),
    (
        "funds.csv",
        "id,amount,status,from,until,sectors,places,share_paid,lag_days\nold,30000,paid,,2030-01-20,,,,\n\
         slow,400000,committed,2030-01-05,,,,0.5,30\nfor-north,20000,paid,,,food,north,,\nfood-only,40000,paid,2030-01-11,,food,,,\n\
         promise,900000,pledged,,,,,,\nguards,9000,paid,,,security;food,,,\nmore-guards,30000,committed,2030-01-20,,security,,0.8,20\n",
    ),
    ("deployments.csv", "force,month,share\nscouts,1,0.25\nscouts,0.5,0.1\nscouts,3,0.9\n"),
    (
        "courses.csv",
        "id,force,seats,first,every_days,classes,until,days,equip_days,dropout,recruit_days,gate,cost_per_seat\n\
         school,police,30,,12,,2030-02-01,9,2,0.1,3,trainers,15\nonce,scouts,20,2030-01-09,,,,6,,0.05,,,\n\
         more,police,15,2030-01-02,10,2,,4.5,,,,,8\n",
    ),
    ("scenarios/kept.toml", "[forces]\nmission = true\npolice = 70\nscouts = true\n"),
];

/// The folder with roads that need people, and a scenario that fields three forces.
pub fn kept() -> Memory {
    let replaced = |path: &str| KEPT.iter().any(|(own, _)| *own == path);
    let files = FILES.iter().filter(|(path, _)| !replaced(path)).chain(KEPT);
    files.map(|(path, text)| (*path, text.as_bytes())).collect()
}

/// What is cleared, repaired and built in the folder, and what it is good for: a bridge of which a lane is cleared bit by bit, a
/// well, a barn and homes, by crews that come and go, with cement that takes the same road as food.
const BUILT: &[(&str, &str)] = &[
    (
        "longpole.toml",
        "[crisis]\nid = \"built\"\nstart = 2030-01-01\nperiods = [\"6 x 5 days\", \"2 x 15 days\"]\ncurrency = \"USD\"\n\n\
         [aims]\norder = [\"survival\", \"recovery\", \"standard\", \"makespan\", \"cost\"]\n",
    ),
    (
        "capacities.csv",
        "id,on,measure,amount,from,until,work\ngate-t,gate,t,9,2030-01-04,,\nnorth-trucks,north,trucks,0.2,,,\nup-t,up,t,1,,2030-02-20,\n\
         up-bridge,up,t,2,,,bridge\nup-lane,up,t,1.5,2030-01-08,,debris\n",
    ),
    ("storage.csv", "id,place,amount_t,from,until,work\nbarn,hub,30,,,\nshed,north,2,,,\nnew,north,6,,,barn\n"),
    (
        "services.csv",
        "id,place,need,amount_per_day,from,until,fuel_item,fuel_kg_per_unit,work\nwell-north,north,water,40000,,,diesel,0.0004,well\n\
         well-south,south,water,60000,2030-01-05,,diesel,0.0004,\nfield,south,energy,500000,,2030-02-10,,,debris\n",
    ),
    (
        "items.csv",
        "id,name,sector,t_per_unit,m3_per_t,loss_per_day,shelf_days,lasts_days\nflour,Flour,,0.05,,0.001,,\n\
         beans,Beans,,,,,22,\noil,Oil,,,,,,\ndiesel,Diesel,,,,,,\ntent,Tents,,0.05,,,,40\ncement,Cement,roads,,,,,\n",
    ),
    (
        "supplies.csv",
        "id,place,item,price,price_per,amount_t,per,from,until,lead_days\nflour-port,port,flour,25,unit,60,period,,,4\n\
         beans-port,port,beans,900,t,3,day,,,0\noil-port,port,oil,1500,t,40,total,2030-01-06,,2\n\
         diesel-port,port,diesel,1200,t,,,,,0\ntent-port,port,tent,300,unit,,,,,3\ncement-port,port,cement,90,t,,,,,1\n",
    ),
    (
        "works.csv",
        "id,title,place,sector,days,cost,currency,crews,crew_kind,material_item,material_t,after,divisible,gate,from,weight\n\
         debris,Clear the lane,north,roads,12,6000,,2,diggers,,,,yes,,,1\n\
         bridge,The bridge,hub,roads,8,9000,,2,diggers,cement,3,,no,,,2\n\
         well,The well,north,wash,5,2500,EUR,1,masons,cement,1,,no,access,,3\n\
         barn,A barn,north,shelter,10,1500,,2,masons,,,debris,no,,,1\n\
         homes,Homes,north,shelter,9,4000,,1,masons,cement,2.5,debris,yes,,2030-01-18,1\n\
         wall,A wall,south,shelter,6,300,,1,masons,,,well,no,,,0.5\n",
    ),
    (
        "crews.csv",
        "id,kind,number,from,until\nhere,masons,2,,\nguests,masons,1,2030-01-20,2030-02-10\ndig,diggers,3,,\n",
    ),
    ("gates.csv", "id,title,likely\naccess,Access to the well,2030-01-07\n"),
    ("rates.csv", "currency,from,per_unit\nEUR,2029-12-01,1.1\nEUR,2030-01-14,1.2\n"),
];

/// The folder with works.
pub fn built() -> Memory {
    let replaced = |path: &str| BUILT.iter().any(|(own, _)| *own == path);
    let files = FILES.iter().filter(|(path, _)| !replaced(path)).chain(BUILT);
    files.map(|(path, text)| (*path, text.as_bytes())).collect()
}
